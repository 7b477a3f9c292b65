using ChasPravdy.Platform;
using ChasPravdy.Publishing.Publications;

namespace ChasPravdy.Publishing.Orders;

public static class DeleteArticleOrdersEndpoint
{
    public static void MapDeleteArticleOrders(this IEndpointRouteBuilder routes) =>
        routes.MapDelete("/{articleId:guid}/standing-orders", Handle).RequireAuthorization(Roles.Publisher).WithName("DeleteArticleOrders")
            .WithSummary("The newsroom's orders hold for the article again").Produces<PublicationView>();

    static Task<IResult> Handle(Guid articleId, Subject subject, TimeProvider clock, WritePath write, CancellationToken ct)
    {
        var command = new LiftArticleOrders(subject.Id, clock.GetUtcNow());
        return write.Decide<Publication>(
            articleId, publication => PublicationDecider.Decide(command, publication), PublicationView.Of, ct);
    }
}
