using AccessKeyAnalyzer.Credentials;
using AccessKeyAnalyzer.Samples;
using Aliyun.OSS;

// A custom runtime or container: each invocation is a request, with the credentials of the function's role in its headers.
//   dotnet run --project samples/FunctionCompute
//   FC_FUNCTION_NAME=orders dotnet run --project samples/FunctionCompute   # reads the headers, as in Function Compute
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddFunctionComputeCredentials();

// Built once. Before it signs, it asks for the newest credentials of all invocations.
builder.Services.AddSingleton(services =>
    new OssClient(OrderHandler.Endpoint, services.GetRequiredService<IStsCredentialsProvider>().ForOss()));

var app = builder.Build();
app.MapPost(
    "/invoke",
    (HttpRequest request, OssClient oss) => Results.Text(OrderHandler.Archive(oss, request.Headers["x-fc-request-id"].ToString())));

// Which identity serves, as a log may show it.
app.MapGet("/identity", (IStsCredentialsProvider provider) => provider.GetCredentials().ToString());
app.Run();
