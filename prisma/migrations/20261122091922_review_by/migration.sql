-- AlterTable
ALTER TABLE "FigureVersion" ADD COLUMN     "reviewBy" DATE;
