using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sanwen.Core.Agreements;
using Sanwen.Core.Approvals;
using Sanwen.Core.Assignments;
using Sanwen.Core.Branches;
using Sanwen.Core.Bulletins;
using Sanwen.Core.Calendars;
using Sanwen.Core.Calls;
using Sanwen.Core.Dossiers;
using Sanwen.Core.Engine;
using Sanwen.Core.Export;
using Sanwen.Core.Import;
using Sanwen.Core.Inbound;
using Sanwen.Core.Issues;
using Sanwen.Core.Links;
using Sanwen.Core.Lists;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Policies;
using Sanwen.Core.Projects;
using Sanwen.Core.Proposals;
using Sanwen.Core.Ratings;
using Sanwen.Core.Requests;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Trends;
using Sanwen.Web.Access;
using Sanwen.Web.Calendars;
using Sanwen.Web.Hosting;
using Sanwen.Web.Inbound;
using Sanwen.Web.Mails;
using Sanwen.Web.Pages;
using Sanwen.Web.Pages.Agreements;
using Sanwen.Web.Pages.Answers;
using Sanwen.Web.Pages.Assignments;
using Sanwen.Web.Pages.Calendars;
using Sanwen.Web.Pages.Calls;
using Sanwen.Web.Pages.Decisions;
using Sanwen.Web.Pages.Files;
using Sanwen.Web.Pages.Import;
using Sanwen.Web.Pages.Issues;
using Sanwen.Web.Pages.Outbox;
using Sanwen.Web.Pages.Proposals;
using Sanwen.Web.Pages.Public;
using Sanwen.Web.Pages.Public.Requests;
using Sanwen.Web.Pages.Ratings;
using Sanwen.Web.Pages.Requests;
using Sanwen.Web.Pages.Rules;
using Sanwen.Web.Pages.SignIn;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web;

/// <summary>
/// The site as plain services, middleware and endpoints, for any ASP.NET Core host. The host provides IStore, IOutbox, IBlobs,
/// Policy, WorkCalendar, LinkSigner, TimeProvider, <see cref="Wake"/> and where the keys of data protection are kept.
/// </summary>
public static class SanwenWeb
{
    /// <summary>Fields in one form: four a matter, for as many matters as anybody is ever responsible for.</summary>
    private const int MaxFields = 20_000;

    /// <summary>Longest field in bytes; far more than any sentence, so that what is too long is told at its field.</summary>
    private const int MaxField = 64 * 1024;

    /// <param name="site">Where people reach the site; links in mails begin with it.</param>
    public static IServiceCollection AddSanwenWeb(this IServiceCollection services, Func<IServiceProvider, Uri> site)
    {
        services.AddSingleton<Html>();
        services.AddSingleton(p => new MailWriter(
            p.GetRequiredService<Policy>(), p.GetRequiredService<LinkSigner>(), site(p), p.GetRequiredService<Html>(), p.GetRequiredService<ReplyAddresses>()));
        services.TryAddSingleton(new OutboxDisplay(ShowLinks: false));
        services.TryAddSingleton(p => new ReplyAddresses(p.GetRequiredService<LinkSigner>(), domain: "", own: ""));
        services.AddUseCases();
        services.AddRequests();
        services.AddDesks();
        services.AddStaffPages();
        services.AddSignIn();
        services.AddDataProtection().SetApplicationName("sanwen");
        services.AddRateLimiter(SignInLimit.Add);
        services.AddRateLimiter(RequestLimit.Add);
        services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = MaxFields;
            form.ValueLengthLimit = MaxField;
            form.MultipartBodyLengthLimit = long.MaxValue;
        });
        return services;
    }

    public static IApplicationBuilder UseSanwen(this IApplicationBuilder app) => app
        .UseSecurityHeaders()
        .UseTroublePages()
        .UseRouting()
        .UseBodyLimit()
        .UseCheckedForms()
        .UseRateLimiter()
        .UseAuthentication()
        .UseVisitors()
        .UseFormGuard()
        .UseWake();

    public static void MapSanwen(this IEndpointRouteBuilder routes)
    {
        routes.MapAssets();
        routes.MapAnswers();
        routes.MapDecisions();
        routes.MapAssignments();
        routes.MapIssueLinks();
        routes.MapPublic();
        routes.MapAgreementLinks();
        routes.MapCallLinks();
        routes.MapProposalLinks();
        routes.MapRequestLinks();
        routes.MapAsk();
        routes.MapAssessLinks();
        routes.MapSignIn();
        routes.MapImport();
        routes.MapOutbox();
        routes.MapInbound();
        routes.MapRules();
        routes.MapFiles();
        routes.MapCalendars();
        routes.MapStaffPages();
    }

    private static void AddDesks(this IServiceCollection services) => services
        .AddSingleton<AnswerDesk>()
        .AddSingleton<DecisionDesk>()
        .AddSingleton<AssignmentDesk>()
        .AddSingleton<IssueLinkDesk>()
        .AddSingleton<KeepDesk>()
        .AddSingleton<CallLinkDesk>()
        .AddSingleton<ProposalLinkDesk>()
        .AddSingleton<AssessLinks>()
        .AddSingleton<FillDesk>()
        .AddSingleton<ScoreDesk>()
        .AddSingleton<SignInDesk>()
        .AddSingleton<InboundDesk>()
        .AddSingleton<CalendarDesk>()
        .AddSingleton<FeedMoments>()
        .AddSingleton<ImportBatches>();

    private static void AddRequests(this IServiceCollection services) => services
        .AddSingleton<RecordReader<Request>>()
        .AddSingleton<Sealer>()
        .AddSingleton<LookupCodes>()
        .AddSingleton<Receiving>()
        .AddSingleton<Serving>()
        .AddSingleton<Following>()
        .AddSingleton<FormPass>()
        .AddSingleton<AskDesk>()
        .AddSingleton<LookupDesk>()
        .AddSingleton<RequestLinkDesk>();

    private static void AddUseCases(this IServiceCollection services) => services
        .AddSingleton<OfficeReader>()
        .AddSingleton<RoundReader>()
        .AddSingleton<RecordReader<ProjectIssue>>()
        .AddSingleton<RecordReader<MatterList>>()
        .AddSingleton<RecordReader<Agreement>>()
        .AddSingleton<RecordReader<Call>>()
        .AddSingleton<Keeping>()
        .AddSingleton<Nominating>()
        .AddSingleton<Judging>()
        .AddSingleton<Granting>()
        .AddSingleton<Answering>()
        .AddSingleton<Deciding>()
        .AddSingleton<Applying>()
        .AddSingleton<Assigning>()
        .AddSingleton<Reopening>()
        .AddSingleton<Substituting>()
        .AddSingleton<BulletinDesk>()
        .AddSingleton<RecordReader<Bulletin>>()
        .AddSingleton<RecordReader<MonthHistory>>()
        .AddSingleton<TrendDesk>()
        .AddSingleton<MonthRunner>()
        .AddSingleton<Clockwork>()
        .AddSingleton<SigningIn>()
        .AddSingleton<Reachability>()
        .AddSingleton<Hearing>()
        .AddSingleton<ReplyCarrying>()
        .AddSingleton<Replying>()
        .AddSingleton<Raising>()
        .AddSingleton<Consulting>()
        .AddSingleton<TierDeciding>()
        .AddSingleton<Handling>()
        .AddSingleton<RecordReader<Proposal>>()
        .AddSingleton<Proposing>()
        .AddSingleton<RatingProposals>()
        .AddSingleton<Investing>()
        .AddSingleton<ClosingProjects>()
        .AddSingleton<RollingOver>()
        .AddSingleton<Appointing>()
        .AddSingleton<RecordReader<Rubric>>()
        .AddSingleton<RecordReader<Subject>>()
        .AddSingleton<RecordReader<Assessment>>()
        .AddSingleton<FactsDesk>()
        .AddSingleton<RatingRuns>()
        .AddSingleton<Declaring>()
        .AddSingleton<Scoring>()
        .AddSingleton<DossierDesk>()
        .AddSingleton<Importing>()
        .AddSingleton<Exporting>()
        .AddSingleton<Subscribing>()
        .AddSingleton<FirstLists>()
        .AddSingleton<Welcome>()
        .AddSingleton<Hindrances>();
}
