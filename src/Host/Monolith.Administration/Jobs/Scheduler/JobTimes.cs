using System.Globalization;

namespace Monolith.Administration.Jobs.Scheduler;

/// <summary>When a job is due, as Hangfire keeps it.</summary>
/// <param name="Zone">A night is the shop's; an interval counts in UTC, so that no change of the clocks stretches it.</param>
/// <param name="Longest">The next time is never further ahead than this, or the clock was set back.</param>
internal sealed record JobTimes(string Cron, TimeZoneInfo Zone, TimeSpan Longest)
{
    // The night on which the clocks go back has 25 hours, and the hour that doesn't exist is moved behind itself.
    private static readonly TimeSpan LongestNight = TimeSpan.FromHours(26);

    /// <exception cref="InvalidOperationException">Cron can't say this interval: the module must name another.</exception>
    public static JobTimes Of(JobDefinition job, TimeZoneInfo shop) => job switch
    {
        { NightlyAt: { } at } => new(string.Create(CultureInfo.InvariantCulture, $"{at.Minute} {at.Hour} * * *"), shop, LongestNight),
        { Every: { } every } => new(Interval(every) ?? throw Refused(job.Name, every), TimeZoneInfo.Utc, every),
        _ => throw new InvalidOperationException($"The job {job.Name} has neither a time of the night nor an interval."),
    };

    // Cron begins anew at each full hour and at midnight: only what divides them comes at even distances.
    private static string? Interval(TimeSpan every)
    {
        if (every < TimeSpan.FromMinutes(1) || every.Ticks % TimeSpan.TicksPerMinute != 0) return null;
        var minutes = every.Ticks / TimeSpan.TicksPerMinute;
        if (60 % minutes == 0 && minutes < 60) return string.Create(CultureInfo.InvariantCulture, $"*/{minutes} * * * *");
        if (minutes % 60 != 0 || 24 % (minutes / 60) != 0) return null;
        return minutes == 24 * 60 ? "0 0 * * *" : string.Create(CultureInfo.InvariantCulture, $"0 */{minutes / 60} * * *");
    }

    private static InvalidOperationException Refused(string job, TimeSpan every) => new(
        $"The job {job} wants to run every {every:c}. An interval divides an hour into whole minutes or a day into whole hours, or is a day.");
}
