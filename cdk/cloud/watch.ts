import { Duration } from "aws-cdk-lib";
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";

export type Watch = {
  /** An alarm that somebody hears. Rings at or above the threshold; silence is health unless stated. */
  readonly alarm: (scope: Construct, id: string, props: AlarmWish) => Alarm;
  /** A graph on the dashboard. */
  readonly graph: (title: string, metrics: readonly IMetric[]) => void;
};

export type AlarmWish = Pick<AlarmProps, "metric" | "threshold" | "alarmDescription"> & {
  readonly periods?: number;
  readonly rings?: ComparisonOperator;
  readonly missing?: TreatMissingData;
};

export const period = Duration.minutes(5);

export function addWatch(scope: Construct, email: string): Watch {
  const room = new Construct(scope, "Watch");
  const topic = alarmTopic(room, email);
  const dashboard = new Dashboard(room, "Dashboard", { defaultInterval: Duration.days(1) });
  return {
    alarm: (owner, id, wish) => {
      const alarm = new Alarm(owner, id, {
        metric: wish.metric,
        threshold: wish.threshold,
        ...(wish.alarmDescription && { alarmDescription: wish.alarmDescription }),
        evaluationPeriods: wish.periods ?? 1,
        comparisonOperator: wish.rings ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: wish.missing ?? TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(new SnsAction(topic));
      return alarm;
    },
    graph: (title, metrics) =>
      dashboard.addWidgets(new GraphWidget({ title, left: [...metrics], width: 12 })),
  };
}

function alarmTopic(scope: Construct, email: string): Topic {
  // CloudWatch cannot publish to a topic under the AWS-managed key of SNS.
  const key = new Key(scope, "AlarmKey", { enableKeyRotation: true, description: "Alarms on their way" });
  const topic = new Topic(scope, "Alarms", { masterKey: key, enforceSSL: true });
  topic.grantPublish(new ServicePrincipal("cloudwatch.amazonaws.com"));
  topic.addSubscription(new EmailSubscription(email));
  return topic;
}
