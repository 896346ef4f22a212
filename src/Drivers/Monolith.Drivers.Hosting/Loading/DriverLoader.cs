using System.Reflection;
using System.Runtime.Loader;
using Autofac;
using McMaster.NETCore.Plugins;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Hosting;

/// <summary>Brings a verified driver to life. The one place where a driver's assembly is loaded.</summary>
internal sealed class DriverLoader(IContainer root, DriverHostingOptions options, TimeProvider clock)
{
    /// <summary>A constructor that hangs must not hang the start of the shop: it is left behind on its own thread.</summary>
    public async Task<(LoadedDriver? Driver, Refusal? Refusal)> LoadAsync(VerifiedPlugin plugin)
    {
        var loading = Task.Factory.StartNew(() => Load(plugin), CancellationToken.None,
            TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        await ((Task)loading).WaitAsync(options.Limits.Load, clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (loading.IsCompleted) return await loading;
        _ = loading.ContinueWith(late => late.IsCompletedSuccessfully ? late.GetAwaiter().GetResult().Driver?.Release() : null,
            CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return (null, new(DriverRefusals.LoadFailed, $"{plugin.Manifest.Id} did not start within {options.Limits.Load.TotalSeconds:0.#} s."));
    }

    private (LoadedDriver? Driver, Refusal? Refusal) Load(VerifiedPlugin plugin)
    {
        PluginLoader? loader = null;
        ILifetimeScope? scope = null;
        try
        {
            loader = Open(plugin);
            var assembly = loader.LoadDefaultAssembly();
            var type = assembly.GetType(plugin.Manifest.EntryType, throwOnError: false);
            if (Unfit(type, plugin.Manifest) is { } unfit) return GiveUp(unfit);

            // Autofac drops its reflection caches with such a scope; an ordinary child scope would keep the driver's types for ever.
            scope = root.BeginLoadContextLifetimeScope(AssemblyLoadContext.GetLoadContext(assembly)!, builder =>
            {
                builder.RegisterInstance<IDriverServices>(new DriverServices(clock, new DriverLog(options.Log, clock, plugin.Manifest.Id, "")));
                builder.RegisterType(type!).As<IDriverFactory>().SingleInstance();
            });
            return (new(plugin, loader, scope, scope.Resolve<IDriverFactory>()), null);
        }
        catch (Exception e) // whatever a constructor or a type initialiser throws: the driver is refused, the Host goes on
        {
            return GiveUp(new(DriverRefusals.LoadFailed, $"{plugin.Manifest.Id} could not be loaded: {Innermost(e)}"));
        }

        (LoadedDriver?, Refusal?) GiveUp(Refusal why)
        {
            scope?.Dispose();
            loader?.Dispose();
            return (null, why);
        }
    }

    /// <summary>What may come from the Host was decided from metadata before (<see cref="AssemblyOrigins"/>): the loader itself closes no list.</summary>
    private static PluginLoader Open(VerifiedPlugin plugin) => PluginLoader.CreateFromAssemblyFile(
        Path.Combine(plugin.ShadowFolder, plugin.Manifest.EntryAssembly), isUnloadable: true, ContractAssemblies.Types,
        config => config.IsLazyLoaded = true); // else it loads all that the contract refers to, at once and for good

    private static Refusal? Unfit(Type? type, DriverManifest manifest)
    {
        if (type is null || !type.IsAssignableTo(typeof(IDriverFactory)) || type.IsAbstract)
            return new(DriverRefusals.EntryTypeMissing,
                $"{manifest.EntryAssembly} has no class {manifest.EntryType} that implements {nameof(IDriverFactory)}.");
        foreach (var kind in manifest.Kinds)
            if (DriverKinds.FactoryOf(kind) is { } needed && !type.IsAssignableTo(needed))
                return new(DriverRefusals.EntryTypeMissing,
                    $"{manifest.EntryType} says it drives devices of the kind {kind} and does not implement {needed.Name}.");
        return null;
    }

    private static string Innermost(Exception e)
    {
        while (e.InnerException is { } inner && e is TargetInvocationException or Autofac.Core.DependencyResolutionException) e = inner;
        return $"{e.GetType().Name}: {e.Message}";
    }
}
