namespace Monolith.Administration.Jobs.Scheduler;

/// <summary>How often the scheduler looks. A shop's nightly jobs don't care about seconds; an idle process does.</summary>
/// <param name="Poll">Between two looks at what is due, and on a server at what another Host put into the queue.</param>
/// <param name="File">Between two looks at the queue in <c>jobs.db</c>: nothing tells the worker that somebody asked for a run.</param>
/// <param name="Silence">On a server: a Host that said nothing of a run for so long is dead, and another one takes the run over.</param>
/// <param name="Look">Between two looks at the shop's zone and at a clock that was set back.</param>
internal sealed record SchedulerPace(TimeSpan Poll, TimeSpan File, TimeSpan Silence, TimeSpan Look)
{
    public static SchedulerPace OfAShop { get; } = new(
        TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1));
}
