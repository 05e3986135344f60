namespace AccessKeyAnalyzer.Detection.Texts;

/// <summary>The words that names and placeholders are made of, all lower-case.</summary>
internal static class Vocabulary
{
    /// <summary>What the IDs and tokens start with, each known by it alone.</summary>
    public static readonly string[] Prefixes = ["LTAI", "STS.", "TMP.", "CAIS", "CAES"];

    /// <summary>Names that say alone that a secret stands under them, wherever they stand in a longer one; the blanks part their words.</summary>
    public static readonly string[] CertainSecrets = ["access key secret", "access secret", "ak secret", "secret access key", "access key secert"];

    /// <summary>
    /// Names that say so in an Alibaba Cloud context, at the end of a longer one. "AccessKey" is the ID in most SDKs and the secret in Log Service.
    /// </summary>
    public static readonly string[] LikelySecrets =
        [
            "secret", "secret key", "secrets", "key secret", "app secret", "private key", "access key", "access password", "access pwd",
            "ak sec", "access sec", "key sec", "访问凭证", "访问凭据",
            "密钥", "秘钥", "密匙", "密鑰", "金钥", "金鑰", "私钥", "访问密码", "密钥密码", "mi yao",
        ];

    /// <summary>A name that does so as a word of its own only: it ends many an ordinary word.</summary>
    public const string ShortSecret = "sk";

    /// <summary>One that does so only where it is the whole name.</summary>
    public const string ShortestSecret = "as";

    /// <summary>Words that put a name into the Alibaba Cloud family, wherever they stand in a longer word; the blanks part what camel case may part.</summary>
    public static readonly string[] AlibabaFragments = ["ali yun", "ali baba", "ali cloud", "阿里云", "阿里雲"];

    /// <summary>Words that do so when they stand alone. RAM is memory to most, and STS a server of one's own.</summary>
    public static readonly HashSet<string> AlibabaWords =
        [
            "ali", "oss", "acs", "sls", "rocketmq", "onsmq", "mns", "ossutil", "ossbrowser", "ossfs", "alioss", "alisms", "alidns", "alikafka", "alimq", "alilog", "alivod",
            "odps", "maxcompute", "tablestore", "ots", "schedulerx", "dysms", "dysmsapi", "dyvms", "dypls", "dyvmsapi", "dyplsapi",
        ];

    /// <summary>What may stand beside the vendor's name and makes it no name of another thing.</summary>
    public static readonly HashSet<string> AlibabaThings = ["cloud", "sms", "account"];

    /// <summary>
    /// What makes another thing of a Chinese word that begins with the vendor's name, as it has no blanks: a place, a school, somebody who has to do with the
    /// vendor, a machine with a login of its own, a denial.
    /// </summary>
    public static readonly string[] OtherThings =
        [
            "云栖", "小镇", "园区", "生态", "大学", "学院", "学校", "课程", "公开课", "培训", "社区", "论坛", "大会", "伙伴", "代理", "经销", "租户", "商户", "分公司", "俱乐部",
            "服务器", "主机", "不", "没有", "除外",
        ];

    /// <summary>The length of the longest text that may be the name of a vendor.</summary>
    public const int LongestVendor = 40;

    /// <summary>Names of settings that say whose a thing is, and not only of what kind.</summary>
    public static readonly string[] VendorWords = ["provider", "vendor", "platform", "supplier", "solverName", "服务商", "供应商", "厂商"];

    /// <summary>Vendors and protocols with keys of their own; a secret of theirs is not ours to report.</summary>
    public static readonly HashSet<string> ForeignVendors =
    [
        "minio", "aws", "amazon", "s3", "qiniu", "kodo", "tencent", "qcloud", "cos", "baidu", "bce", "bos", "huawei", "obs", "ucloud", "upyun",
        "volc", "volcengine", "azure", "google", "gcp", "firebase", "wechat", "weixin", "wx", "jwt", "oauth", "oidc", "github", "gitlab", "gitee",
        "facebook", "twitter", "stripe", "paypal", "feishu", "lark", "slack", "telegram", "twilio", "sendgrid", "mailgun", "recaptcha", "kingsoft",
        "jd", "netease", "wangsu", "oracle", "ceph", "rustfs", "seaweedfs", "cloudflare", "backblaze", "digitalocean", "jpush", "getui", "douyin",
        "weibo", "qq", "openai", "claude", "deepseek", "bilibili", "razorpay", "zhihu", "kuaishou", "xiaohongshu", "kdniao",
    ];

    /// <summary>The same in Chinese, wherever they stand in a word: it has no blanks.</summary>
    public static readonly string[] ForeignFragments = ["微信", "腾讯", "七牛", "华为", "百度", "又拍", "京东", "抖音", "火山", "钉钉", "支付宝"];

    /// <summary>Things whose secrets are no AccessKeys, though Alibaba may run them.</summary>
    public static readonly HashSet<string> ForeignThings =
    [
        "securelink", "aliexpress", "alitrip", "aliwangwang", "alimama", "alihealth", "iot", "device", "dingtalk", "dingding", "alipay", "antchain", "taobao", "tmall", "umeng", "cainiao", "appcode", "captcha", "dashscope", "bailian",
        "redis", "mysql", "rds", "polardb", "postgres", "postgresql", "mongodb", "kafka", "elasticsearch", "ldap", "smtp",
    ];

    /// <summary>Ordinary words for things with a secret of their own, where no vendor is named beside them.</summary>
    public static readonly HashSet<string> OrdinaryThings = ["product", "webhook", "consumer", "robot"];

    /// <summary>Names of values that are as long and random as a secret, and are none.</summary>
    public static readonly HashSet<string> HarmlessWords =
    [
        "hash", "sha", "sha1", "sha256", "md5", "etag", "guid", "uuid", "request", "trace", "commit", "checksum", "nonce", "signature", "thumbprint",
        "fingerprint", "session", "public", "license", "revision", "digest", "correlation", "cookie", "usersecrets", "encrypted", "ciphertext",
    ];

    /// <summary>Names of things around a key: what stands under them is none, unless it stands right beside an ID.</summary>
    public static readonly HashSet<string> ThingsAround =
    [
        "bucket", "object", "image", "cache", "lock", "partition", "sort", "path", "url", "uri", "host", "endpoint", "region", "version", "title", "message", "description",
    ];

    /// <summary>Vendors and protocols by whose names Alibaba's services are spoken to; an endpoint tells when that is so.</summary>
    public static readonly HashSet<string> SpokenProtocols =
        ["s3", "minio", "aws", "amazon", "ceph", "kafka", "rabbitmq", "amqp", "mqtt", "nacos", "sasl"];

    /// <summary>Services below Alibaba's domain whose names and passwords are no AccessKeys; images of containers have no key beside them either.</summary>
    public static readonly HashSet<string> OtherServices =
    [
        "rds", "mysql", "pg", "postgres", "sqlserver", "polardb", "redis", "kvstore", "memcache", "mongodb", "elasticsearch", "kibana", "hbase",
        "clickhouse", "gpdb", "ads", "adb", "lindorm", "iot", "dashscope", "registry", "cr", "smtpdm",
    ];

    /// <summary>Services whose endpoints end in <c>aliyun.com</c>, as the vendor's pages do.</summary>
    public static readonly HashSet<string> ServicesOfOldDomain = ["odps", "maxcompute", "ons", "onsaddr", "mq", "acm"];

    /// <summary>Services whose addresses have paths that lead to no file: metrics and logs.</summary>
    public static readonly HashSet<string> ServicesByPath = ["log", "arms"];

    /// <summary>Message queues, where a password may be the secret of a key.</summary>
    public static readonly HashSet<string> MessagingServices = ["alikafka", "amqp", "mq", "onsmqtt", "mqtt", "ons", "rmq"];

    /// <summary>Words of which the name of an endpoint is made, behind the name of what it is the endpoint of.</summary>
    public static readonly HashSet<string> EndpointWords =
    [
        "endpoint", "endpoints", "end", "point", "host", "hostname", "name", "url", "uri", "server", "servers", "addr", "address", "addresses", "domain",
        "service", "bucket", "namesrv", "nameserver", "bootstrap", "broker", "brokers", "gateway", "base", "internal", "external", "intranet", "inner",
        "region", "area",
    ];

    /// <summary>Words that make up the name of a key's part, behind the name of what the key is for.</summary>
    public static readonly HashSet<string> PartWords =
        [
            "access", "key", "keys", "secret", "secrets", "id", "private", "sk", "ak", "password", "pwd", "pass", "token",
            "accesskey", "accesskeyid", "accesskeysecret", "accessid", "accesssecret", "secretkey", "keyid", "keysecret",
            "密钥", "访问密钥", "密鑰", "存取密鑰", "金鑰", "存取金鑰",
        ];

    /// <summary>Words behind a name that make it the name of something that leads to the value.</summary>
    public static readonly HashSet<string> ReferenceWords = ["ref", "reference", "arn", "path", "file", "name", "version", "column", "env", "variable"];

    /// <summary>Words behind a name that leave what it names as it is.</summary>
    public static readonly HashSet<string> NameSuffixes =
    [
        "aliyun", "alibaba", "alicloud", "ali", "阿里云", "阿里雲", "oss", "sls", "acs", "sts",
        "of", "for", "value", "string", "str", "text", "nvarchar", "varchar", "prod", "production", "dev", "test",
        "backup", "default", "old", "new", "constant", "const", "base", "b", "encoded", "hex", "async", "raw", "plain", "live", "online", "staging", "stage",
        "uat", "bytes", "chars", "local", "main", "master", "release", "global", "is", "was", "are", "then", "to", "是", "为", "為", "如", "例如", "比如",
    ];

    /// <summary>What people mean that write in a hurry.</summary>
    public static readonly Dictionary<string, string> Misspelled = new[]
    {
        (Word: "secret", As: "secert scret sercet secrect sceret screct secreat secet serect seceret secrte serceret secrete sectet securet"),
        (Word: "access", As: "acess acces accss asscess asccess aceess accees accesss"),
    }.SelectMany(meant => meant.As.Split(' '), (meant, written) => (meant.Word, Written: written)).ToDictionary(pair => pair.Written, pair => pair.Word);

    /// <summary>Words of which a value must be made altogether to be the key's own name.</summary>
    public static readonly HashSet<string> CredentialWords =
    [
        "access", "key", "id", "secret", "token", "security", "aliyun", "alibaba", "alicloud", "alibabacloud", "cloud", "ali", "oss", "sts", "ak",
        "sk", "app", "value", "string", "accesskey", "accesskeyid", "accesskeysecret", "accessid", "secretkey", "securitytoken", "akid", "aksecret", "accesssecret", "appsecret", "keyid", "keysecret",
        "the", "of", "and", "name", "env", "password", "user", "config", "options", "sms", "sls", "acs", "account", "ram", "keys",
        "public", "private", "new", "old", "temp",
    ];

    /// <summary>Words that make a value a placeholder, wherever they stand as a word.</summary>
    public static readonly HashSet<string> PlaceholderWords =
    [
        "your", "yours", "my", "example", "examples", "sample", "placeholder", "change", "changeme", "changeit", "replace", "replaceme", "test", "tests", "testing",
        "unittest", "dummy", "fake", "mock", "mocked", "stub", "todo", "tbd", "fixme", "none", "null", "nil", "undefined", "empty", "unknown", "foo", "bar", "baz", "abc",
        "abcd", "insert", "enter", "fill", "put", "here", "redacted", "removed", "hidden", "masked", "demo", "default", "admin", "root",
        "minioadmin", "password", "passwd", "xxx", "xxxx", "invalid", "bogus", "some", "any", "please", "input", "set", "enc", "encrypted", "cipher",
        "anonymous", "notset", "yourself", "secretvalue", "supersecret",
    ];

    /// <summary>
    /// Placeholder words so long that a random key practically never holds one: of 10 million random secrets, 9 hold a given word of five letters.
    /// They are looked for anywhere, also in a value that has a key's exact shape.
    /// </summary>
    public static readonly string[] LongPlaceholderWords =
    [
        "example", "sample", "placeholder", "changeme", "replace", "dummy", "redacted", "accesskey", "keysecret", "secretkey", "yourkey", "youraccess",
        "yoursecret", "aliyun", "alibaba", "insert", "testing", "testkey", "fakekey", "mykey", "notareal", "notreal", "testsecret", "fakesecret",
        "dummysecret", "unittest", "mysecret",
    ];

    /// <summary>Terms as names have them once their words are put together: without the blanks.</summary>
    public static string[] Joined(string[] terms) => Array.ConvertAll(terms, term => term.Replace(" ", ""));
}
