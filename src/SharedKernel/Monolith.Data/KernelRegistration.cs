using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Monolith.Data.Events;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Jobs;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Text;

namespace Monolith.Data;

public static class KernelRegistration
{
    /// <summary>The house's own services and, in the given order, every module's.</summary>
    /// <param name="besides">Assemblies beside the modules that bring texts.</param>
    public static IServiceCollection AddMonolith(
        this IServiceCollection services, IEngine engine, IReadOnlyList<IModule> modules, params IReadOnlyList<System.Reflection.Assembly> besides)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new PumpOptions());
        services.AddSingleton(engine);
        services.AddSingleton<IFaults, EngineFaults>();
        services.AddSingleton(modules);
        services.AddSingleton<IDocuments, Documents>();
        services.AddSingleton<EventSignals>();
        services.AddSingleton<MirrorSignals>();
        services.AddSingleton<ReaderLag>();
        services.AddSingleton<EventPump>();
        services.AddSingleton<IHostedService>(sp => sp.GetRequiredService<EventPump>());
        services.AddSingleton<EventAdmin>();
        services.AddSingleton<EventStamps>();
        services.AddSingleton<FiguresProof>();
        services.AddSingleton<Migrator>();
        services.AddSingleton<Guards>();
        services.AddSingleton<ITexts>(new JsonTexts(AssembliesWithTexts(modules).Concat(besides)));
        services.AddScoped<ActorHolder>();
        services.AddScoped<ICurrentActor>(sp => sp.GetRequiredService<ActorHolder>());
        services.AddSingleton<WriteTraffic>().AddScoped<WriteTurn>().AddScoped<ContextServices>();
        services.AddMessaging();

        foreach (var module in modules)
        {
            module.Register(new ModuleServices(services, module));
            var subscriptions = new Subscriptions(module.Name);
            module.Subscribe(subscriptions);
            foreach (var subscription in subscriptions.All) services.AddSingleton(subscription);
            var jobs = new JobList(module.Name);
            module.Schedule(jobs);
            foreach (var job in jobs.Jobs) services.AddSingleton(job);
        }

        services.WrapHandlers();
        return services;
    }

    private static IEnumerable<System.Reflection.Assembly> AssembliesWithTexts(IReadOnlyList<IModule> modules)
    {
        var own = modules.Select(m => m.GetType().Assembly).ToList();
        // A module's pages use the shared look's texts, and any library beside them may bring some.
        var near = own.SelectMany(a => a.GetReferencedAssemblies())
            .Where(n => n.Name!.StartsWith("Monolith.", StringComparison.Ordinal))
            .DistinctBy(n => n.Name)
            .Select(System.Reflection.Assembly.Load);
        return near.Concat(own).Prepend(typeof(IModule).Assembly);
    }
}
