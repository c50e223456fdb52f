package dev.fumidai.laws;

import java.util.ArrayList;
import java.util.List;

/** Who the target is, its agent, and the settings of Session Manager. */
final class AccountAnswers {
    private static final List<String> SESSION = List.of(
            "ssm:UpdateInstanceInformation",
            "ssmmessages:CreateControlChannel",
            "ssmmessages:CreateDataChannel",
            "ssmmessages:OpenControlChannel",
            "ssmmessages:OpenDataChannel");
    private static final List<String> LOGGING = List.of(
            "s3:PutObject",
            "s3:GetEncryptionConfiguration",
            "s3:PutObjectAcl",
            "logs:CreateLogStream",
            "logs:PutLogEvents",
            "logs:DescribeLogGroups",
            "logs:DescribeLogStreams",
            "kms:Decrypt",
            "kms:GenerateDataKey");

    private AccountAnswers() {}

    static void addTo(Answers answers) {
        Scene scene = answers.scene();
        answers.add(
                "get-caller-identity",
                "{'UserId':'AIDA1','Account':'111122223333','Arn':'arn:aws:iam::111122223333:user/reader'}");
        identity(answers);
        hostManagement(answers);
        agent(answers);
        preferences(answers);
        serialConsole(answers);
        answers.add(
                "get-connection-status." + Scene.TARGET,
                "{'Target':'" + Scene.TARGET + "','Status':'" + (isConnected(scene) ? "connected" : "notconnected")
                        + "'}");
    }

    private static boolean isConnected(Scene scene) {
        return scene.is(Dimension.CONNECTION, "connected") || scene.is(Dimension.IPV6, "proven");
    }

    private static void identity(Answers answers) {
        Scene scene = answers.scene();
        String boundary = scene.is(Dimension.PROFILE, "bounded", "walled", "walled-lacking")
                ? ",'PermissionsBoundary':{'PermissionsBoundaryType':'Policy',"
                        + "'PermissionsBoundaryArn':'arn:aws:iam::111122223333:policy/boundary'}"
                : "";
        answers.add(
                "get-instance-profile.web",
                "{'InstanceProfile':{'InstanceProfileName':'web','Arn':'arn:aws:iam::111122223333:instance-profile/web',"
                        + "'Roles':["
                        + (scene.is(Dimension.PROFILE, "roleless")
                                ? ""
                                : "{'RoleName':'web-role','Arn':'arn:aws:iam::111122223333:role/web-role'" + boundary
                                        + "}")
                        + "]}}");
        String option = scene.get(Dimension.PROFILE);
        List<String> attached = switch (option) {
            case "core", "bounded", "walled", "logging", "denied" ->
                List.of(policy("aws", "AmazonSSMManagedInstanceCore"));
            case "deprecated" -> List.of(policy("aws", "service-role/AmazonEC2RoleforSSM"));
            case "wrong-policy" -> List.of(policy("aws", "AmazonSSMReadOnlyAccess"));
            case "own-policy", "unread-policy" -> List.of(policy("111122223333", "own"));
            default -> List.of();
        };
        answers.addList("list-attached-role-policies.web-role", "AttachedPolicies", attached);
        if (option.equals("own-policy")) {
            answers.add(
                    "get-policy-version.own.v1",
                    "{'PolicyVersion':{'VersionId':'v1','IsDefaultVersion':true,'Document':" + allows(SESSION) + "}}");
        }
        if (option.startsWith("walled")) {
            answers.add(
                    "get-policy-version.boundary.v1",
                    "{'PolicyVersion':{'VersionId':'v1','IsDefaultVersion':true,'Document':"
                            + allows(List.of("s3:*"))
                            + "}}");
        }
        List<String> inline = switch (option) {
            case "inline" -> SESSION;
            case "half" -> SESSION.subList(0, 3);
            case "lacking" -> List.of("s3:GetObject");
            case "logging" -> LOGGING;
            case "denied" -> SESSION;
            default -> List.of();
        };
        answers.add("list-role-policies.web-role", "{'PolicyNames':" + (inline.isEmpty() ? "[]" : "['inline']") + "}");
        if (!inline.isEmpty()) {
            answers.add(
                    "get-role-policy.web-role.inline",
                    "{'RoleName':'web-role','PolicyName':'inline','PolicyDocument':"
                            + (option.equals("denied") ? allows(inline).replace("Allow", "Deny") : allows(inline))
                            + "}");
        }
    }

    private static String policy(String owner, String path) {
        String name = path.substring(path.indexOf('/') + 1);
        return "{'PolicyName':'" + name + "','PolicyArn':'arn:aws:iam::" + owner + ":policy/" + path + "'}";
    }

    private static String allows(List<String> actions) {
        return "{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Action':" + EndpointAnswers.list(actions)
                + ",'Resource':'*'}]}";
    }

    private static void hostManagement(Answers answers) {
        Scene scene = answers.scene();
        String setting = "/ssm/managed-instance/default-ec2-instance-management-role";
        String value = switch (scene.get(Dimension.HOST_MANAGEMENT)) {
            case "on" -> "'SettingValue':'AWSSystemsManagerDefaultEC2InstanceManagementRole','Status':'Customized'";
            case "odd" -> "'SettingValue':'$None','Status':'PendingUpdate'";
            default -> "'SettingValue':'$None','Status':'Default'";
        };
        answers.add(
                "get-service-setting.default-ec2-instance-management-role",
                "{'ServiceSetting':{'SettingId':'" + setting + "','ARN':'arn:aws:ssm:" + scene.region()
                        + ":111122223333:servicesetting" + setting + "'," + value + "}}");
    }

    private static void agent(Answers answers) {
        Scene scene = answers.scene();
        String version = switch (scene.get(Dimension.AGENT)) {
            case "reported-new" -> "3.3.3270.0";
            case "reported-old" -> "3.2.2222.0";
            case "reported-ancient" -> "2.3.50.0";
            case "reported-odd" -> "latest";
            default -> "3.3.987.0";
        };
        String ping = scene.is(Dimension.AGENT, "reported-lost") ? "ConnectionLost" : "Online";
        List<String> registered = new ArrayList<>();
        if (!scene.is(Dimension.AGENT, "none")) {
            registered.add("{'InstanceId':'" + Scene.TARGET + "','PingStatus':'" + ping + "','AgentVersion':'" + version
                    + "','PlatformType':'" + (scene.is(Dimension.PLATFORM, "windows") ? "Windows" : "Linux")
                    + "','PlatformName':'Amazon Linux','PlatformVersion':'2023','ResourceType':'EC2Instance',"
                    + "'LastPingDateTime':'2026-11-20T01:23:45+00:00'}");
        }
        boolean bastion = !scene.is(Dimension.BASTION, "none") && !scene.is(Dimension.BASTION_AGENT, "none");
        if (bastion) {
            registered.add("{'InstanceId':'i-bastion','PingStatus':'Online','AgentVersion':'"
                    + (scene.is(Dimension.BASTION_AGENT, "reported-old") ? "3.1.501.0" : "3.3.987.0")
                    + "','PlatformType':'Linux','PlatformName':'Amazon Linux','PlatformVersion':'2023',"
                    + "'ResourceType':'EC2Instance','LastPingDateTime':'2026-11-20T01:23:45+00:00'}");
        }
        if (bastion && scene.is(Dimension.BASTION_AGENT, "connected")) {
            answers.add("get-connection-status.i-bastion", "{'Target':'i-bastion','Status':'connected'}");
        }
        answers.addList("describe-instance-information", "InstanceInformationList", registered);
    }

    private static void serialConsole(Answers answers) {
        String option = answers.scene().get(Dimension.SERIAL_CONSOLE);
        String manager = option.equals("off-by-policy") ? "declarative-policy" : "account";
        answers.add(
                "get-serial-console-access-status",
                "{'SerialConsoleAccessEnabled':" + option.equals("on")
                        + (option.equals("half") ? "" : ",'ManagedBy':'" + manager + "'") + "}");
    }

    private static void preferences(Answers answers) {
        String inputs = switch (answers.scene().get(Dimension.PREFERENCES)) {
            case "s3" -> "'s3BucketName':'logs','cloudWatchLogGroupName':'','kmsKeyId':''";
            case "logs" -> "'s3BucketName':'','cloudWatchLogGroupName':'sessions','kmsKeyId':''";
            case "kms" -> "'s3BucketName':'','cloudWatchLogGroupName':'','kmsKeyId':'key-1'";
            case "odd" -> "'s3BucketName':''";
            default -> "'s3BucketName':'','cloudWatchLogGroupName':'','kmsKeyId':''";
        };
        String content = "{'schemaVersion':'1.0','sessionType':'Standard_Stream','inputs':{" + inputs + "}}";
        answers.add(
                "get-document.SSM-SessionManagerRunShell",
                "{'Name':'SSM-SessionManagerRunShell','DocumentVersion':'1','Status':'Active','Content':'"
                        + content.replace("'", "\\'") + "','DocumentType':'Session','DocumentFormat':'JSON'}");
    }
}
