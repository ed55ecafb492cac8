-- Where the parties of a convention present it on the web.
ALTER TABLE "ConventionVersion" ADD COLUMN "websiteUrl" TEXT;
