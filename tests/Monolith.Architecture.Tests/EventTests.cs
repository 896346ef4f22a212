using System.Text;
using Monolith.Architecture.Tests.Discovery;
using Monolith.Architecture.Tests.Rules;
using Monolith.Testing;

namespace Monolith.Architecture.Tests;

public sealed class EventTests
{
    [Fact]
    public void Every_event_is_a_sealed_immutable_flat_record_that_says_who_where_and_when_under_a_stable_name() =>
        Findings.None(EventShape.Violations(House.Assemblies));

    /// <summary>A change of shape is a new version beside the old one: rows written years ago must still be read.</summary>
    [Fact]
    public void The_shape_of_every_event_is_the_one_that_was_agreed()
    {
        var text = new StringBuilder();
        foreach (var type in House.Assemblies.SelectMany(EventShape.EventsIn).OrderBy(EventShape.NameOf, StringComparer.Ordinal))
            text.Append(EventSchema.Of(type)).Append('\n');
        Snapshot.Verify(text.ToString());
    }

    [Theory]
    [InlineData("NotSealed is not sealed")]
    [InlineData("NotARecord is no record (NotARecord)")]
    [InlineData("Mutable can be changed: Mutable.Note has a setter")]
    [InlineData("WithADecimal carries WithADecimal.Amount: Decimal is no plain value")]
    [InlineData("WithADoubleInside carries WithADoubleInside.Weighings: carries Weighing.Kilograms: Double is no plain value")]
    [InlineData("WithAMutableList carries WithAMutableList.Names: List`1 is no plain value")]
    [InlineData("WithAKernelObject carries WithAKernelObject.Failure: Error is no plain value")]
    [InlineData("WithoutAName has no [EventName]")]
    [InlineData("WithABadName: 'alpha.NoVersion' is not module.what-happened.v1")]
    [InlineData("NamedAfterAnotherModule: 'beta.stolen-name.v1' does not start with alpha.")]
    [InlineData("alpha.twice.v1 names FirstOfTwo and SecondOfTwo")]
    [InlineData("HiddenEvent is not in Contracts")]
    [InlineData("StandsElsewhere is not in Monolith.Alpha.Contracts.Events")]
    [InlineData("WithAReadModel carries WithAReadModel.Thing: ThingInfo is a read model")]
    [InlineData("WithListRows carries WithListRows.Things: ThingListRow is a read model")]
    [InlineData("WithoutADefault can't be read back: WithoutADefault.Note may be null and has no default")]
    [InlineData("Unsigned.ActorId is no parameter of the record: it would not be read back")]
    public void A_badly_made_event_is_noticed(string finding) =>
        Assert.Contains(finding, EventShape.Violations([House.Load("Monolith.Alpha"), House.Load("Monolith.Alpha.Contracts")]));

    [Fact]
    public void A_well_made_event_passes() =>
        Assert.Empty(EventShape.Violations([House.Load("Monolith.Beta.Contracts")]));
}
