import 'reflect-metadata'
import { NestFactory } from '@nestjs/core'
import { AppModule } from './papers.controller.ts'

const app = await NestFactory.create(AppModule)
await app.listen(process.env.PORT!)
