import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { S3Handler } from 'aws-lambda'
import { createTrust, explain, toLog, verifyDocument } from 'cotejo'

const s3 = new S3Client({})
const trust = createTrust([{ key: process.env.IMSS_KEY! }])

/** For `s3:ObjectCreated:*` under `papeles/`. What it throws (no such object, S3 is down) Lambda tries again. */
export const handler: S3Handler = async ({ Records }) => {
  for (const { s3: event } of Records) {
    const Bucket = event.bucket.name
    const Key = decodeURIComponent(event.object.key.replaceAll('+', ' '))
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }))

    // Too large, a photo, damaged: those are verdicts, since nobody waits here for a status code.
    const verdict = await verifyDocument(Body!.transformToWebStream(), { trust, limits: { bytes: 5_000_000 } })
    console.log(JSON.stringify(toLog(verdict)))
    const { outcome, action } = verdict
    await s3.send(
      new PutObjectCommand({
        Bucket,
        Key: Key.replace(/^papeles\//, 'veredictos/').concat('.json'),
        Body: JSON.stringify({ outcome, action, explanation: explain(verdict, 'es') }),
        ContentType: 'application/json',
      }),
    )
  }
}
