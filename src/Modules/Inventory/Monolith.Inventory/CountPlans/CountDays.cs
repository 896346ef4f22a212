namespace Monolith.Inventory.CountPlans;

/// <summary>On which days a plan wants a count. Knows no clock and no database.</summary>
internal static class CountDays
{
    public static bool IsDay(CountRhythm rhythm, int? weekday, int? dayOfMonth, DateOnly day) => rhythm switch
    {
        CountRhythm.Weekly => (int)day.DayOfWeek == (weekday ?? 1),
        CountRhythm.Monthly => day.Day == Math.Min(dayOfMonth ?? 1, DateTime.DaysInMonth(day.Year, day.Month)),
        _ => true,
    };

    /// <summary>The latest day up to today that wants a count and has none; earlier ones that were missed are not made up for: goods are
    /// counted as they lie now.</summary>
    public static DateOnly? Latest(CountPlanRow plan, DateOnly today)
    {
        var first = plan.LastDay is { } last && last >= plan.Since ? last.AddDays(1) : plan.Since;
        for (var day = today; day >= first; day = day.AddDays(-1))
        {
            if (IsDay(plan.Rhythm, plan.Weekday, plan.DayOfMonth, day)) return day;
        }

        return null;
    }

    /// <summary>The next day from here on that wants one.</summary>
    public static DateOnly Next(CountPlanRow plan, DateOnly from)
    {
        var day = plan.LastDay is { } last && last >= from ? last.AddDays(1) : from;
        while (!IsDay(plan.Rhythm, plan.Weekday, plan.DayOfMonth, day)) day = day.AddDays(1);
        return day;
    }
}
