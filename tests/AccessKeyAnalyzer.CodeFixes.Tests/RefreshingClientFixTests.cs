using AccessKeyAnalyzer.CodeFixes.Tests.Support;

namespace AccessKeyAnalyzer.CodeFixes.Tests;

/// <summary>SDKs whose client takes fixed credentials only: the client moves into a RefreshingClient, where every use of it can be seen.</summary>
public sealed class RefreshingClientFixTests
{
    [Fact]
    public Task ReadonlyField_AndItsCalls_TakeTheCurrentClient() => Verify.FixAsync(
        $$"""
        using Aliyun.Api.LOG;
        using Aliyun.Api.LOG.Request;

        public class Audit
        {
            private const string Id = "{{Key.Id}}", Secret = "{{Key.Secret}}";
            private readonly LogClient _logs = new LogClient("cn-hangzhou.log.aliyuncs.com", Id, Secret);

            public int Write(PutLogsRequest request)
            {
                // One line a request.
                this._logs.PutLogs(request);
                return _logs.ListLogstores(new ListLogstoresRequest("p")).Count + _logs.Endpoint.Length;
            }
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.Api.LOG;
        using Aliyun.Api.LOG.Request;

        public class Audit
        {
            private readonly RefreshingClient<LogClient> _logs = EcsRamRoleCredentialsProvider.Shared.ForClient(c => new LogClient("cn-hangzhou.log.aliyuncs.com", c.AccessKeyId, c.AccessKeySecret, c.SecurityToken));

            public int Write(PutLogsRequest request)
            {
                // One line a request.
                this._logs.Current.PutLogs(request);
                return _logs.Current.ListLogstores(new ListLogstoresRequest("p")).Count + _logs.Current.Endpoint.Length;
            }
        }
        """);

    [Fact]
    public Task FieldSetInTheConstructor_CapturesWhatTheClientIsBuiltFrom() => Verify.FixAsync(
        TestSolution.Of(
            """
            using Aliyun.Api.LOG;

            public class Options { public string Endpoint { get; set; } = ""; public string Id { get; set; } = ""; public string Key { get; set; } = ""; }

            public sealed class Audit
            {
                private readonly LogClient _logs;

                public Audit(Options options)
                {
                    _logs = new(options.Endpoint, options.Id, options.Key) { ReadWriteTimeout = 5000 };
                }

                public void Ping() => _logs.ListLogstores(null!);
            }
            """).WithClientRules(),
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.Api.LOG;

        public class Options { public string Endpoint { get; set; } = ""; public string Id { get; set; } = ""; public string Key { get; set; } = ""; }

        public sealed class Audit
        {
            private readonly RefreshingClient<LogClient> _logs;

            public Audit(Options options)
            {
                _logs = EcsRamRoleCredentialsProvider.Shared.ForClient(c => new LogClient(options.Endpoint, c.AccessKeyId, c.AccessKeySecret, c.SecurityToken) { ReadWriteTimeout = 5000 });
            }

            public void Ping() => _logs.Current.ListLogstores(null!);
        }
        """);

    [Fact]
    public Task LazyNullableField_IsBuiltOnFirstUse() => Verify.FixAsync(
        $$"""
        using Aliyun.FunctionCompute.SDK.Client;

        public class Functions
        {
            private static FCClient? client;

            public static void List()
            {
                if (client == null)
                {
                    client = new FCClient("cn-hangzhou", "uid", "{{Key.Id}}", "{{Key.Secret}}");
                }

                client!.ListServices();
                client?.ListServices();
            }
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.FunctionCompute.SDK.Client;

        public class Functions
        {
            private static RefreshingClient<FCClient>? client;

            public static void List()
            {
                if (client == null)
                {
                    client = EcsRamRoleCredentialsProvider.Shared.ForClient(c => new FCClient("cn-hangzhou", "uid", c.AccessKeyId, c.AccessKeySecret, c.SecurityToken ?? ""));
                }

                client!.Current.ListServices();
                client?.Current.ListServices();
            }
        }
        """);

    [Fact]
    public Task ProducerInAField_IsTakenAnewForEachCall() => Verify.FixAsync(
        $$"""
        using Aliyun.MQ;
        using Aliyun.MQ.Model;

        static class Orders
        {
            private static MQClient _client = new MQClient("{{Key.Id}}", "{{Key.Secret}}", "http://mq", 5);
            private static readonly MQProducer producer = _client.GetProducer("instance", "topic");
            static MQConsumer consumer = _client.GetConsumer("instance", "topic", "group", null!);

            static void Main()
            {
                producer.PublishMessage(new TopicMessage("hello"));
                while (true)
                {
                    consumer.ConsumeMessage(3, 3);
                }
            }
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.MQ;
        using Aliyun.MQ.Model;

        static class Orders
        {
            private static RefreshingClient<MQClient> _client = EcsRamRoleCredentialsProvider.Shared.ForClient(c => new MQClient(c.AccessKeyId, c.AccessKeySecret, "http://mq", c.SecurityToken, 5));
            private static MQProducer producer => _client.Current.GetProducer("instance", "topic");
            static MQConsumer consumer => _client.Current.GetConsumer("instance", "topic", "group", null!);

            static void Main()
            {
                producer.PublishMessage(new TopicMessage("hello"));
                while (true)
                {
                    consumer.ConsumeMessage(3, 3);
                }
            }
        }
        """);

    [Fact]
    public Task UsingDeclaration_StillDisposesTheClient() => Verify.FixAsync(
        $$"""
        using Aliyun.MQ;
        using Aliyun.MQ.Model;

        public class Orders
        {
            public void Publish(string endpoint)
            {
                using var client = new MQClient(regionEndpoint: endpoint, accessKeyId: "{{Key.Id}}", secretAccessKey: "{{Key.Secret}}");
                var producer = client.GetProducer("instance", "topic");
                for (var i = 0; i < 4; i++)
                {
                    producer.PublishMessage(new TopicMessage("hello"));
                }
            }
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.MQ;
        using Aliyun.MQ.Model;

        public class Orders
        {
            public void Publish(string endpoint)
            {
                using var client = EcsRamRoleCredentialsProvider.Shared.ForClient(c => new MQClient(regionEndpoint: endpoint, accessKeyId: c.AccessKeyId, secretAccessKey: c.AccessKeySecret, stsToken: c.SecurityToken));
                var producer = client.Current.GetProducer("instance", "topic");
                for (var i = 0; i < 4; i++)
                {
                    producer.PublishMessage(new TopicMessage("hello"));
                }
            }
        }
        """);

    [Fact]
    public Task PropertyInAnotherFile_BesideANameOfTheUsers() => Verify.FixAsync(
        TestSolution.Of(
            $$"""
            internal partial class Audit
            {
                internal Audit() => Logs = new Aliyun.Api.LOG.LogClient("host", "{{Key.StsId}}", "{{Key.StsSecret}}", "{{Key.Token}}");
            }

            internal class User { void M() => new Audit().Logs.PutLogs(null!); }
            """,
            """
            using Other;

            internal partial class Audit
            {
                internal Aliyun.Api.LOG.LogClient Logs { get; }

                private StsCredentials? Mine;
            }
            """,
            "namespace Other { internal class StsCredentials { } }"),
        """
        using AccessKeyAnalyzer.Credentials;

        internal partial class Audit
        {
            internal Audit() => Logs = EcsRamRoleCredentialsProvider.Shared.ForClient(c => new Aliyun.Api.LOG.LogClient("host", c.AccessKeyId, c.AccessKeySecret, c.SecurityToken));
        }

        internal class User { void M() => new Audit().Logs.Current.PutLogs(null!); }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using StsCredentials = Other.StsCredentials;

        internal partial class Audit
        {
            internal RefreshingClient<Aliyun.Api.LOG.LogClient> Logs { get; }

            private StsCredentials? Mine;
        }
        """,
        "namespace Other { internal class StsCredentials { } }");

    [Fact]
    public Task FileOfTwoFrameworks_ChangesOnce()
    {
        const string Type = "using Aliyun.Api.LOG;\n\nclass C\n{\n    private readonly LogClient _logs = new LogClient(\"e\", KEYS);\n\n    void M() => _logs.PutLogs(null!);\n}\n";
        const string After = "using AccessKeyAnalyzer.Credentials;\nusing Aliyun.Api.LOG;\n\nclass C\n{\n    private readonly RefreshingClient<LogClient> _logs = EcsRamRoleCredentialsProvider.Shared"
            + ".ForClient(c => new LogClient(\"e\", c.AccessKeyId, c.AccessKeySecret, c.SecurityToken));\n\n    void M() => _logs.Current.PutLogs(null!);\n}\n";
        return Verify.FixAsync(TestSolution.Of(Type.Replace("KEYS", $"\"{Key.Id}\", \"{Key.Secret}\"")) with { IsMultiTargeted = true }, After, After);
    }

    public static TheoryData<string, string> Escapes => new()
    {
        { "visible outside", "public LogClient Logs = <NEW>;" },
        { "returned", "private LogClient _logs = <NEW>; public object M() => _logs;" },
        { "passed on", "private LogClient _logs = <NEW>; void M() => Use(_logs); void Use(object o) { }" },
        { "kept by another variable", "private LogClient _logs = <NEW>; void M() { object other = _logs; Use(other); } void Use(object o) { }" },
        { "configured after it is built", "private LogClient _logs = <NEW>; public C() { _logs.ReadWriteTimeout = 1; }" },
        { "configured by a method", "private FCClient _fc = new FCClient(\"r\", \"u\", <KEYS>); public C() { _fc.SetEndpoint(\"e\"); }" },
        { "its configuration is handed out", "private FCClient _fc = new FCClient(\"r\", \"u\", <KEYS>); public object M() => _fc.Config;" },
        { "a method of it is kept", "private LogClient _logs = <NEW>; System.Func<Aliyun.Api.LOG.Request.PutLogsRequest, object> M() => _logs.PutLogs;" },
        { "declared as something else", "private object _logs = <NEW>; string M() => _logs.ToString()!;" },
        { "one of two declarators", "private LogClient _logs = <NEW>, _other = null!;" },
        { "by reference", "private LogClient _logs = <NEW>; void M() => Use(ref _logs); void Use(ref LogClient o) { }" },
        { "one source is not known", "private LogClient _logs = <NEW>; internal C(LogClient other) => _logs = other;" },
        { "built from what is disposed", "void M() { using var s = new System.IO.StringReader(\"\"); var e = s.ReadLine()!; e = e + 1; var logs = new LogClient(e, <KEYS>); logs.PutLogs(null!); }" },
        { "built from what changes", "void M(string e) { var logs = new LogClient(e, <KEYS>); e = \"\"; logs.PutLogs(null!); }" },
        { "handed out by a method", "public LogClient Create() => <NEW>;" },
        { "a producer is kept", "MQProducer _p; C() { var client = new MQClient(<KEYS>, \"e\"); _p = client.GetProducer(\"i\", \"t\"); }" },
        { "a producer serves for ever", "void M() { var client = new MQClient(<KEYS>, \"e\"); var p = client.GetProducer(\"i\", \"t\"); while (true) { p.PublishMessage(null!); } }" },
    };

    [Theory]
    [MemberData(nameof(Escapes))]
    public Task Client_WhoseUsesAreNotAllSeen_HasNoFix(string because, string members)
    {
        Assert.NotEmpty(because);
        return Verify.NoFixAsync(
            "using Aliyun.Api.LOG;\nusing Aliyun.FunctionCompute.SDK.Client;\nusing Aliyun.MQ;\n\n#pragma warning disable CS8618\npublic class C\n{\n    "
            + members.Replace("<NEW>", "new LogClient(\"e\", <KEYS>)").Replace("<KEYS>", $"\"{Key.Id}\", \"{Key.Secret}\"") + "\n}\n");
    }

    [Fact]
    public async Task Result_HasNoFindingLeft()
    {
        var solution = TestSolution.Of(
            $$"""
            using Aliyun.Api.LOG;

            class C
            {
                private LogClient _logs = new("e", "{{Key.Id}}", "{{Key.Secret}}");

                void M() => _logs.PutLogs(null!);
            }
            """).Build();
        var result = await Fixer.OneByOneAsync(solution, ["AKA1001", "AKA1002"]);
        Assert.Empty(await Fixer.DiagnosticsAsync(result, ["AKA1001", "AKA1002", "AKA1003", "AKA2001", "AKA2002"]));
    }
}
