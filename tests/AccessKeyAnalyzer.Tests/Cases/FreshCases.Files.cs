namespace AccessKeyAnalyzer.Tests.Cases;

// Kinds of scripts, blocks, statements and labels, in files above all; the forms are those of Kinds.
internal sealed partial class FreshCases
{
    private static Dictionary<string, FreshKind> OfFiles() => new()
    {
        ["2 a script"] = new(
            [
                ("¤.sh", "export §={{SEC}}\n"),
                ("¤.sh", "¢={{SEC}}\nexport §=$¢\n"),
                ("¤.sh", "§=\"${§:-{{SEC}}}\"\n"),
                ("¤.sh", "cat > ¤.env <<EOF\n§={{SEC}}\nEOF\n"),
                ("¤.sh", "docker run -e TZ=UTC -e §={{SEC}} ¤\n"),
                ("¤.sh", "helm install ¤ . --set ¤.§={{SEC}}\n"),
                ("¤.sh", "kubectl create configmap ¤ --from-literal=§={{SEC}}\n"),
                ("¤.sh", "sed -i 's/§=.*/§={{SEC}}/' ¤.env\n"),
                ("¤.sh", "gh secret set § --body \"{{SEC}}\"\n"),
                ("¤.ps1", "$env:§ = '{{SEC}}'\n"),
                ("¤.ps1", "param([string]$§ = '{{SEC}}')\n"),
                ("¤.ps1", "$¢ = @{ Name = '¤'; § = '{{SEC}}' }\n"),
                ("¤.ps1", "$§ = if ($env:§) { $env:§ } else { '{{SEC}}' }\n"),
                ("¤.ps1", "[Environment]::SetEnvironmentVariable('§', '{{SEC}}', 'User')\n"),
                ("¤.cmd", "@echo off\nset §={{SEC}}\n"),
                ("¤.bat", "setx § \"{{SEC}}\" /M\n"),
                ("Dockerfile", "FROM x\nARG §={{SEC}}\n"),
            ],
            ["ALIYUN_SECRET", "OSS_SK", "aliyunAccessKeySecret", "ALICLOUD_SECRET_KEY", "AliSmsSecret", "OSS_ACCESS_KEY_SECRET"],
            ["JWT_SECRET", "MINIO_SECRET_KEY", "buildNumber", "TRACE_ID", "WX_APP_SECRET", "OSS_OBJECT_KEY"]),

        ["2 a place on a command line"] = new(
            [
                ("¤.sh", "mc alias set ¤ § \"$¢\" {{SEC}}\n"),
                ("¤.yml", "steps:\n- run: mc config host add ¤ § $¢ {{SEC}}\n"),
                ("¤.ps1", "& mc alias set ¤ § $¢ '{{SEC}}' --api s3v4\n"),
                (".cs", "string M(string ¢) => $\"mc alias set ¤ § {¢} {{SEC}}\";"),
            ],
            ["https://oss-cn-hangzhou.aliyuncs.com", "https://oss-cn-beijing-internal.aliyuncs.com", "oss-ap-southeast-1.aliyuncs.com"],
            ["https://s3.example.com", "http://minio:9000", "registry.cn-hangzhou.aliyuncs.com", "https://b.oss-cn-x.aliyuncs.com/a.zip"]),

        ["3 a block that is named after the vendor"] = new(
            [
                ("¤.tf", "provider \"§\" {\n  region     = \"x\"\n  secret_key = \"{{SEC}}\"\n}\n"),
                ("¤.tf", "locals {\n  § = {\n    secret = \"{{SEC}}\"\n  }\n}\n"),
                ("¤.tf", "variable \"§_secret_key\" {\n  type    = string\n  default = \"{{SEC}}\"\n}\n"),
                ("¤.tfvars", "§_secret_key = \"{{SEC}}\"\n"),
                ("¤.ini", "[§]\nname = ¤\nsecret =\n    {{SEC}}\n"),
                ("¤.yaml", "dns01:\n  webhook:\n    solverName: §\n    config:\n      secret: {{SEC}}\n"),
                ("¤.sh", "kubectl create secret generic §-¤ --from-literal=secret-key={{SEC}}\n"),
                ("¤.sh", "vault kv put secret/§ sk={{SEC}}\n"),
                ("¤.ps1", "@{ § = @{ Name = '¤'; Secret = '{{SEC}}' } }\n"),
                ("appsettings.json", "{ \"§\": { \"¢\": { \"secret\": \"{{SEC}}\" } } }"),
            ],
            ["alicloud", "aliyun", "alidns", "alibabacloud"],
            ["aws", "minio", "tencentcloud", "cloudflare", "session"]),

        ["3 what an item is called"] = new(
            [
                ("appsettings.json", "{ \"¤\": [ { \"Name\": \"§\", \"Secret\": \"{{SEC}}\" }, { \"Name\": \"x\", \"Secret\": \"\" } ] }"),
                ("¤.yaml", "¤:\n- secret: {{SEC}}\n  name: §\n"),
                ("¤.xml", "<¤ name='§' secret='{{SEC}}' />"),
                ("¤.toml", "[[¤]]\nname = '§'\nsecret = '{{SEC}}'\n"),
                ("¤.sql", "UPDATE ¤ SET secret = '{{SEC}}' WHERE name = '§';\n"),
                (".cs", "object M() => new { Name = \"§\", Secret = \"{{SEC}}\" };"),
                (".cs", "class ¢ { public string Name, Secret; } object M() => new[] { new ¢ { Secret = \"{{SEC}}\", Name = \"§\" } };"),
            ],
            ["Aliyun", "AliyunOSS", "alibaba-cloud", "阿里云", "阿里云短信", "阿里云OSS", "阿里云主账号", "aliyun-sms"],
            ["Ali", "Minio", "sts", "阿里云栖小镇", "阿里云大学公开课", "阿里云生态园", "oss-web", "腾讯云"]),

        ["5 a setting in SQL"] = new(
            [
                ("¤.sql", "INSERT INTO t (config_key, config_value) VALUES ('§', '{{SEC}}');\n"),
                ("¤.sql", "UPDATE t SET config_value = '{{SEC}}' WHERE config_key = '§';\n"),
                ("¤.sql", "UPDATE t SET config_value = REPLACE(config_value, '¤', '{{SEC}}') WHERE config_key = '§';\n"),
                ("¤.sql", "EXEC SetConfig N'§', N'{{SEC}}';\n"),
                ("¤.sql", "EXEC SetConfig @name = N'§', @value = N'{{SEC}}';\n"),
                ("¤.sql", "SELECT '§' AS config_key, '{{SEC}}' AS config_value;\n"),
                ("¤.sql", "INSERT INTO t (id, §) VALUES (1, '{{SEC}}');\n"),
                (".cs", "string ¢ = \"UPDATE t SET config_value = '{{SEC}}' WHERE config_key = '§'\";"),
            ],
            ["aliyunAccessKeySecret", "aliyun_secret", "ossAccessKeySecret", "alicloud_secret_key"],
            ["jwtSecret", "minio_secret_key", "wxAppSecret", "oss_object_key"]),

        ["5 a row of SQL by its vendor"] = new(
            [
                ("¤.sql", "UPDATE ¤ SET secret_key = '{{SEC}}' WHERE provider = '§';\n"),
                ("¤.sql", "INSERT INTO ¤ (id, provider, secret_key) VALUES (1, '§', '{{SEC}}');\n"),
                ("¤.sql", "INSERT INTO ¤ VALUES (1, '§', '', '{{SEC}}');\n"),
                ("¤.sql", "INSERT INTO ¤ (vendor, secret) VALUES ('§', '{{SEC}}'), ('x', '');\n"),
            ],
            ["aliyun", "AliyunOss", "阿里云", "alibaba"],
            ["minio", "qiniu", "腾讯云", "local"]),

        ["11 a label above or behind"] = new(
            [
                ("¤.md", "## §\n\n- name: ¤\n- secret: {{SEC}}\n"),
                ("¤.md", "# ¤\n\n## 2. §\n\ntext\n\n### ¤\n\n- 密钥：{{SEC}}\n"),
                ("¤.md", "**§**\n\n- 密钥：{{SEC}}\n"),
                ("¤.txt", "§\nsecret: {{SEC}}\n"),
                ("¤.ps1", "$secret = ConvertTo-SecureString '{{SEC}}' -AsPlainText -Force # §\n"),
                ("¤.tf", "# §\nvariable \"upload_secret\" {\n  type    = string\n  default = \"{{SEC}}\"\n}\n"),
                ("¤.yaml", "env:\n  # §\n  - name: SECRET\n    value: {{SEC}}\n"),
                ("web.config", "<c>\n  <!-- § -->\n  <setting name=\"Secret\">\n    <value>{{SEC}}</value>\n  </setting>\n</c>"),
                ("appsettings.json", "{\n  \"¢\": {\n    \"secret\": \"{{SEC}}\" // §\n  }\n}"),
                (".env", "NAME=¤\nSECRET={{SEC}} # §\n"),
                (".cs", "\n// §\n// secret: {{SEC}}\n"),
                (".cs", "string secret = \"{{SEC}}\"; // §\n"),
            ],
            ["Aliyun OSS", "阿里云短信", "阿里云", "Alibaba Cloud"],
            ["MinIO", "腾讯云短信", "session", "may become Aliyun"]),
    };
}
