// Which events and resources call a function, and whether they wait for its answer.
import type { Fields } from '../read/fields.ts'
import { textOf } from './intrinsics.ts'

export interface Caller {
  readonly kind: 'sync' | 'async'
  readonly word: string
}

const sync = (word: string): Caller => ({ kind: 'sync', word })
const async = (word: string): Caller => ({ kind: 'async', word })

/** Event types of SAM; queues and streams are read apart. */
export const EVENTS: Readonly<Record<string, Caller>> = {
  Api: sync('An API'),
  HttpApi: sync('An HTTP API'),
  Cognito: sync('Cognito'),
  AlexaSkill: sync('Alexa'),
  S3: async('A bucket'),
  SNS: async('A topic'),
  Schedule: async('A schedule'),
  ScheduleV2: async('A schedule'),
  CloudWatchEvent: async('A rule'),
  EventBridgeRule: async('A rule'),
  CloudWatchLogs: async('A log group'),
  IoTRule: async('An IoT rule'),
}

/** Resources that call a function which they name, by their type. */
const RESOURCES: Readonly<Record<string, Caller>> = {
  'AWS::Serverless::Api': sync('The API'),
  'AWS::Serverless::HttpApi': sync('The HTTP API'),
  'AWS::ApiGateway::RestApi': sync('The API'),
  'AWS::ApiGateway::Method': sync('The API'),
  'AWS::ApiGateway::Authorizer': sync('The authorizer'),
  'AWS::ApiGatewayV2::Api': sync('The HTTP API'),
  'AWS::ApiGatewayV2::Integration': sync('The HTTP API'),
  'AWS::ApiGatewayV2::Authorizer': sync('The authorizer'),
  'AWS::ElasticLoadBalancingV2::TargetGroup': sync('The load balancer'),
  'AWS::Lambda::Url': sync('Its URL'),
  'AWS::AppSync::DataSource': sync('AppSync'),
  'AWS::Cognito::UserPool': sync('Cognito'),
  'AWS::Serverless::StateMachine': sync('The state machine'),
  'AWS::StepFunctions::StateMachine': sync('The state machine'),
  'AWS::S3::Bucket': async('The bucket'),
  'AWS::SNS::Subscription': async('The topic'),
  'AWS::SNS::Topic': async('The topic'),
  'AWS::Events::Rule': async('The rule'),
  'AWS::Scheduler::Schedule': async('The schedule'),
  'AWS::Logs::SubscriptionFilter': async('The log group'),
  'AWS::IoT::TopicRule': async('The IoT rule'),
}

const PRINCIPALS: Readonly<Record<string, Caller>> = {
  'apigateway.amazonaws.com': sync('API Gateway'),
  'elasticloadbalancing.amazonaws.com': sync('A load balancer'),
  'cognito-idp.amazonaws.com': sync('Cognito'),
  'lex.amazonaws.com': sync('Lex'),
  's3.amazonaws.com': async('A bucket'),
  'sns.amazonaws.com': async('A topic'),
  'events.amazonaws.com': async('A rule'),
  'logs.amazonaws.com': async('A log group'),
  'iot.amazonaws.com': async('An IoT rule'),
  'ses.amazonaws.com': async('A mail rule'),
}

/** A permission tells of a caller that may stand in another template. */
export function callerOf(type: string, properties: Fields): Caller | undefined {
  if (type !== 'AWS::Lambda::Permission') return Object.hasOwn(RESOURCES, type) ? RESOURCES[type] : undefined
  const principal = textOf(properties['Principal'])
  return Object.hasOwn(PRINCIPALS, principal) ? PRINCIPALS[principal] : undefined
}

/** Read as part of a function or of a source. */
const READ_ELSEWHERE = [
  'AWS::Serverless::Function',
  'AWS::Lambda::Function',
  'AWS::Lambda::Alias',
  'AWS::Lambda::Version',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::EventSourceMapping',
  'AWS::SQS::Queue',
  'AWS::Kinesis::Stream',
  'AWS::DynamoDB::Table',
  'AWS::DynamoDB::GlobalTable',
]

const REASONS: Readonly<Record<string, string>> = {
  'AWS::Serverless::Application': 'a template within this one: drop that file in by itself.',
  'AWS::CloudFormation::Stack': 'a template within this one: drop that file in by itself.',
  'AWS::ApplicationAutoScaling::ScalableTarget':
    'numbers that scale by themselves are not in the playground: move them as changes during the run.',
  'AWS::ApplicationAutoScaling::ScalingPolicy':
    'numbers that scale by themselves are not in the playground: move them as changes during the run.',
  'AWS::Lambda::CapacityProvider': 'functions on instances of yours follow other rules.',
}

/** Why a resource is not in the scenario; undefined when it may be. */
export function reasonAgainst(type: string): string | undefined {
  if (READ_ELSEWHERE.includes(type) || Object.hasOwn(RESOURCES, type) || type === 'AWS::Lambda::Permission')
    return undefined
  return Object.hasOwn(REASONS, type) ? REASONS[type] : 'takes no part in concurrency here.'
}
