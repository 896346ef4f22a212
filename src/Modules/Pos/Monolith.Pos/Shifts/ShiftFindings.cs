using System.Globalization;
using Monolith.Pos.Findings;
using Monolith.SharedKernel.Text;

namespace Monolith.Pos.Shifts;

/// <summary>What about a shift itself the office must look at.</summary>
internal static class ShiftFindings
{
    /// <param name="day">Of the shift's beginning or end, whichever it is about.</param>
    public static FindingRow Found(this ShiftRow shift, string code, DateOnly day, DateTimeOffset now, params object?[] args) => new()
    {
        Id = Guid.CreateVersion7(now),
        Place = 1,
        Code = code,
        Sentence = Sentence.Of(code, args).ToJson(),
        Site = shift.Site,
        BusinessDate = day,
        At = now,
        ShiftId = shift.Id,
        RegisterId = shift.RegisterId,
        RegisterCode = shift.RegisterCode,
        CashierId = shift.CashierId,
        CashierName = shift.CashierName,
    };

    /// <summary>As clocks in the shop show it.</summary>
    public static string Minute(this Site site, DateTimeOffset at) =>
        site.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
