package shop;

import dev.pacta.validation.quarkus.ContractChecked;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

/** The endpoint of a model, which sees instances that fit the contract and no others. */
@Path("/models/prices")
public class Prices {
    public record Order(long order_id, String country, double total) {}

    public record Question(List<Order> instances) {}

    public record Answer(List<Double> predictions) {}

    @POST
    @ContractChecked(value = "features", records = "instances")
    public Answer predict(Question question) {
        return new Answer(question.instances().stream().map(order -> order.total() * 1.19).toList());
    }
}
