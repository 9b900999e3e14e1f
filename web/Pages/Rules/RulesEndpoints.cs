using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sanwen.Core.Policies;
using Sanwen.Core.Time;
using Sanwen.Web.Access;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Rules;

public static class RulesEndpoints
{
    public static void MapRules(this IEndpointRouteBuilder routes) =>
        routes.MapPage("/policy", (int? year, HttpContext http, Policy policy, WorkCalendar calendar, TimeProvider clock) =>
        {
            var today = China.DateOf(clock.GetUtcNow());
            var shown = year is >= 2000 and <= 2100 ? year.Value : today.Year;
            return Page.Of<RulesPage>(new
            {
                Frame = Frame.Of(http),
                Policy = policy,
                Months = new[] { YearMonth.Of(today), YearMonth.Of(today).Next }.Select(m => MonthDates.Of(m, policy, calendar)).ToList(),
                Year = YearGrid.Of(shown, calendar),
                Today = today,
                Missing = new[] { today.Year, today.AddMonths(2).Year }.Distinct().Where(y => !calendar.HasData(y)).ToList(),
                Files = http.RequestServices.GetService<RuleFiles>()?.Text,
            });
        }).OnlyFor();
}
