using Monolith.SharedKernel.Sites;

namespace Monolith.Administration.Events;

/// <summary>No period is closed while something that happened in it may not have arrived: an event that is parked, or one that nobody has
/// read yet.</summary>
internal sealed class ParkedStandsOpen(EventAdmin events) : IStandsOpen
{
    private const int Looks = 5;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(400);

    public async Task<IReadOnlyList<Sentence>> Until(DateOnly through, CancellationToken ct)
    {
        for (var look = 1; ; look++)
        {
            var states = await events.States(ct);
            // In a shop that sells there is always one on its way; those that stay are meant.
            if (look < Looks && states.Any(s => s.Waiting > 0))
            {
                await Task.Delay(Between, ct);
                continue;
            }

            return [.. states.Where(s => s.Parked > 0).Select(s => Of("administration.found-parked", s, s.Parked)),
                .. states.Where(s => s.Waiting > 0).Select(s => Of("administration.found-waiting", s, s.Waiting))];
        }
    }

    private static Sentence Of(string key, SubscriberState state, long count) =>
        Sentence.Of(key, Sentence.Word("subscriber." + state.Name), count);
}
