package shop;

import dev.pacta.validation.quarkus.ContractChecked;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Bills the orders of a topic that fit the contract; the others go to a dead-letter topic. */
@ApplicationScoped
public class Billing {
    private final AtomicInteger billed = new AtomicInteger();

    @Incoming("orders")
    @ContractChecked("orders")
    void bill(JsonObject order) {
        billed.incrementAndGet();
    }

    public int billed() {
        return billed.get();
    }
}
