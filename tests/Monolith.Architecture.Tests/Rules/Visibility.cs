using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Monolith.SharedKernel.Modules;

namespace Monolith.Architecture.Tests.Rules;

/// <summary>Everything in a module is internal but what the framework must be able to make.</summary>
internal static class Visibility
{
    private static readonly Type[] MayBePublic = [typeof(IModule), typeof(IComponent), typeof(Migration), typeof(ModelSnapshot)];

    public static IEnumerable<string> NeedlesslyPublic(Assembly module) =>
        module.GetExportedTypes().Where(type => !Allowed(type)).Select(type => $"{type.FullName} is public");

    // A type nested in a component is part of the component's parameters.
    private static bool Allowed(Type type) =>
        MayBePublic.Any(allowed => allowed.IsAssignableFrom(type)) || (type.DeclaringType is { } outer && Allowed(outer));
}
