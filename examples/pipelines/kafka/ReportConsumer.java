import dev.pacta.validation.kafka.ContractDeserializer;
import dev.pacta.validation.kafka.ContractKeyDeserializer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Counts people of a topic for a report, by what may be seen of them for it.
 *
 * <p>Arguments: the brokers, the contract, the policies, the place of the key for masks, the topic, and how many records to read before it
 * ends.
 */
public final class ReportConsumer {
    private ReportConsumer() {}

    public static void main(String[] arguments) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", arguments[0]);
        settings.put("group.id", "daily-report");
        settings.put("auto.offset.reset", "earliest");
        settings.put("key.deserializer", ContractKeyDeserializer.class);
        settings.put("pacta.key.field", "id");
        settings.put("value.deserializer", ContractDeserializer.class);
        settings.put("pacta.delegate", StringDeserializer.class.getName());
        settings.put("pacta.contract", arguments[1]);
        settings.put("pacta.purpose", "analytics.reporting");
        settings.put("pacta.pipeline", "daily-report");
        settings.put("pacta.policies", arguments[2]);
        settings.put("pacta.mask.key", arguments[3]);
        settings.put("pacta.fields", "country,born");

        int left = Integer.parseInt(arguments[5]);
        Map<String, Integer> counts = new TreeMap<>();
        // A purpose that is denied ends here, before anything is read.
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
            consumer.subscribe(List.of(arguments[4]));
            while (left > 0) {
                for (ConsumerRecord<String, String> person : consumer.poll(Duration.ofSeconds(1))) {
                    left--;
                    // Null is a record that may not be seen.
                    if (person.value() != null) {
                        counts.merge(person.value(), 1, Integer::sum);
                    }
                }
            }
        }
        if (!counts.containsKey("{\"country\":\"AT\",\"born\":\"1990-01-01\"}")) {
            throw new IllegalStateException("nobody in Austria was born in 1990: " + counts);
        }
    }
}
