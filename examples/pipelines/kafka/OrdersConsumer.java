import dev.pacta.validation.kafka.ContractDeserializer;
import dev.pacta.validation.kafka.ReasonHeaders;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads orders from a topic and adds up what fits the contract; what does not goes to a dead-letter topic.
 *
 * <p>Arguments: the brokers, the contract, the topic, the dead-letter topic, and how many records to read before it ends.
 */
public final class OrdersConsumer {
    private OrdersConsumer() {}

    public static void main(String[] arguments) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", arguments[0]);
        settings.put("group.id", "billing");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", "false");
        settings.put("key.deserializer", StringDeserializer.class);
        settings.put("value.deserializer", ContractDeserializer.class);
        settings.put("pacta.delegate", StringDeserializer.class.getName());
        settings.put("pacta.contract", arguments[1]);
        settings.put("pacta.mode", "quarantine");
        settings.put("pacta.dead.letter.topic", arguments[3]);

        int left = Integer.parseInt(arguments[4]);
        int billed = 0;
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
            consumer.subscribe(List.of(arguments[2]));
            while (left > 0) {
                for (ConsumerRecord<String, String> order : consumer.poll(Duration.ofSeconds(1))) {
                    left--;
                    if (!ReasonHeaders.isRefused(order.headers())) {
                        billed++;
                    }
                }
                // Only now: what was refused is in the dead-letter topic already.
                consumer.commitSync();
            }
        }
        if (billed == 0) {
            throw new IllegalStateException("no order fits the contract");
        }
    }
}
