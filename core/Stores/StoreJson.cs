using System.Text.Json.Serialization;
using Sanwen.Core.Agreements;
using Sanwen.Core.Approvals;
using Sanwen.Core.Assignments;
using Sanwen.Core.Backups;
using Sanwen.Core.Branches;
using Sanwen.Core.Bulletins;
using Sanwen.Core.Calendars;
using Sanwen.Core.Calls;
using Sanwen.Core.Findings;
using Sanwen.Core.Inspections;
using Sanwen.Core.Issues;
using Sanwen.Core.Journals;
using Sanwen.Core.Links;
using Sanwen.Core.Lists;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.People;
using Sanwen.Core.Projects;
using Sanwen.Core.Proposals;
using Sanwen.Core.Ratings;
using Sanwen.Core.Requests;
using Sanwen.Core.Rounds;
using Sanwen.Core.Trends;

namespace Sanwen.Core.Stores;

/// <summary>Every type of record that a store may hold has its line here.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Substitute))]
[JsonSerializable(typeof(Matter))]
[JsonSerializable(typeof(Month))]
[JsonSerializable(typeof(AskRound))]
[JsonSerializable(typeof(Draft))]
[JsonSerializable(typeof(Approval))]
[JsonSerializable(typeof(Assignment))]
[JsonSerializable(typeof(Bulletin))]
[JsonSerializable(typeof(BulletinTrace))]
[JsonSerializable(typeof(MonthHistory))]
[JsonSerializable(typeof(Project))]
[JsonSerializable(typeof(Branch))]
[JsonSerializable(typeof(ProjectIssue))]
[JsonSerializable(typeof(MatterList))]
[JsonSerializable(typeof(Agreement))]
[JsonSerializable(typeof(Call))]
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(InspectionRound))]
[JsonSerializable(typeof(Proposal))]
[JsonSerializable(typeof(Request))]
[JsonSerializable(typeof(Rubric))]
[JsonSerializable(typeof(Subject))]
[JsonSerializable(typeof(Assessment))]
[JsonSerializable(typeof(SignIn))]
[JsonSerializable(typeof(CalendarKey))]
[JsonSerializable(typeof(Counter))]
[JsonSerializable(typeof(AddressFault))]
[JsonSerializable(typeof(Mail))]
[JsonSerializable(typeof(JournalEntry))]
[JsonSerializable(typeof(ArchivedMail))]
internal sealed partial class StoreJson : JsonSerializerContext;
