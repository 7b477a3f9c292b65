namespace ChasPravdy.Translation.Machine;

public static class GetMachineEndpoint
{
    /// <param name="On">Whether machines may make suggestions here.</param>
    /// <param name="Engine">Which one does.</param>
    /// <param name="Pairs">What it can translate.</param>
    public sealed record Machines(bool On, string? Engine, IReadOnlyList<LanguagePair> Pairs);

    public static void MapGetMachine(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/machine", Handle).WithName("GetMachine").Produces<Machines>();

    static async Task<IResult> Handle(MachineSettings settings, IMachineTranslator machine, CancellationToken ct) =>
        TypedResults.Ok(settings.Address is null
            ? new Machines(false, null, [])
            : new Machines(true, machine.Engine, await machine.Pairs(ct)));
}
