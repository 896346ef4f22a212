using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace Monolith.SharedKernel.Messaging;

/// <summary>Puts every handler inside its decorators. The layers of one are made ready when its request is first sent: for all of them
/// at the start that is some four hundred small programs to compile, a tenth of the time until the first sale.</summary>
public static class HandlerPipeline
{
    private static readonly Type[] FromTheInsideOut = [typeof(ValidationDecorator<,>), typeof(PermissionDecorator<,>), typeof(TimingDecorator<,>)];

    /// <summary>What every scope needs to send a request.</summary>
    public static IServiceCollection AddMessaging(this IServiceCollection services)
    {
        ValidatorOptions.Global.LanguageManager = new PlainRules();
        return services.AddScoped<RequestKey>().AddScoped<ISender, Sender>();
    }

    /// <summary>To be said once, when all modules have registered their handlers.</summary>
    public static void WrapHandlers(this IServiceCollection services)
    {
        foreach (var handler in services.Where(IsHandler).ToList())
        {
            var type = handler.ImplementationType ?? throw new InvalidOperationException($"{handler.ServiceType} must be registered by its type.");
            var layers = new Lazy<ObjectFactory[]>(() => Layers(handler.ServiceType));
            services.Add(new(type, type, handler.Lifetime));
            services[services.IndexOf(handler)] = new(
                handler.ServiceType,
                sp => layers.Value.Aggregate(sp.GetRequiredService(type), (inner, layer) => layer(sp, [inner])),
                handler.Lifetime);
        }
    }

    private static bool IsHandler(ServiceDescriptor service) =>
        service.ServiceType.IsGenericType && service.ServiceType.GetGenericTypeDefinition() == typeof(IHandler<,>);

    private static ObjectFactory[] Layers(Type handler) => FromTheInsideOut
        .Select(layer => ActivatorUtilities.CreateFactory(layer.MakeGenericType(handler.GetGenericArguments()), [handler]))
        .ToArray();
}
