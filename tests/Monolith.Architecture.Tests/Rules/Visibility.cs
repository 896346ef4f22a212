using ArchUnitNET.Fluent;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Modules;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Monolith.Architecture.Tests.Rules;

/// <summary>Everything in a module is internal but what the framework must be able to make.</summary>
internal static class Visibility
{
    /// <summary>A type nested in a component is part of the component's parameters, so the outer one is looked at.</summary>
    public static IArchRule OnlyWhatTheFrameworkMakesIsPublic(string module) =>
        Types().That().ResideInAssemblyMatching(Isolation.Any([module])).And().ArePublic().And().AreNotNested()
            .Should().BeAssignableTo(typeof(IModule), typeof(ComponentBase), typeof(Migration), typeof(ModelSnapshot));

    public static IArchRule HandlersAreInternalAndSealed(IEnumerable<string> modules) =>
        Classes().That().ResideInAssemblyMatching(Isolation.Any(modules)).And().ImplementInterface(typeof(IHandler<,>))
            .Should().BeInternal().AndShould().BeSealed();
}
