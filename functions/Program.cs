using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Sanwen.Functions.Commands;
using Sanwen.Functions.Hosting;
using Sanwen.Functions.Mails;
using Sanwen.Functions.Orchestrations;
using Sanwen.Functions.Store;
using Sanwen.Functions.Telemetry;

if (AdminCommands.Are(args)) return await AdminCommands.Run(args);

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<OneLook>();
builder.Services
    .AddStore(builder.Configuration)
    .AddMails(builder.Configuration)
    .AddOrchestrations()
    .AddOffice(builder.Configuration)
    .AddPlatformSignIn(builder.Configuration)
    .AddTelemetry(builder.Configuration);
return await builder.Build().Open();
