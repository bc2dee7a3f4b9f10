import { Controller, HttpCode, Module, ParseFilePipe, Post, UploadedFile, UseInterceptors } from '@nestjs/common'
import { FileInterceptor } from '@nestjs/platform-express'
import { createTrust, explain } from 'cotejo'
import { PaperValidator } from './paper-validator.ts'

const trust = createTrust([{ key: process.env.IMSS_KEY! }])

@Controller('papeles')
export class PapersController {
  @Post()
  @HttpCode(200)
  @UseInterceptors(FileInterceptor('papel', { limits: { fileSize: 5_000_000, files: 1 } }))
  upload(@UploadedFile(new ParseFilePipe({ validators: [new PaperValidator({ trust })] })) file: Express.Multer.File) {
    const verdict = PaperValidator.verdictOn(file)
    const { outcome, action } = verdict
    return { outcome, action, summary: explain(verdict, 'es').summary }
  }
}

@Module({ controllers: [PapersController] })
export class AppModule {}
