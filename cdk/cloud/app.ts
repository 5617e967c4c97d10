import { App, Stack } from "aws-cdk-lib";
import { addData } from "./data.ts";

const app = new App({ outdir: process.env.CDK_OUTDIR ?? "cdk.out", analyticsReporting: false });
addData(new Stack(app, "Catalogue"));
app.synth();
