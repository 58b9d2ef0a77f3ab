import dev.pacta.validation.beam.ContractChecks;
import dev.pacta.validation.beam.RecordForm;
import dev.pacta.validation.beam.Split;
import dev.pacta.validation.source.ContractSource;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.TextIO;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Reads orders as JSON lines and writes those that fit the contract, the others with the rules that they break, and the report.
 *
 * <p>Arguments: the contract, a file of JSON lines, a folder to write to, and what Beam's runner takes.
 */
public final class OrdersPipeline {
    private OrdersPipeline() {}

    public static void main(String[] arguments) {
        ContractSource contract = ContractSource.file(Path.of(arguments[0]));
        Path folder = Path.of(arguments[2]);
        String[] ofBeam = Arrays.copyOfRange(arguments, 3, arguments.length);
        Pipeline pipeline = Pipeline.create(PipelineOptionsFactory.fromArgs(ofBeam).create());

        Split<String> split = pipeline.apply("Read", TextIO.read().from(arguments[1]))
                .apply(ContractChecks.split(RecordForm.jsonText(), contract, "orders"));
        split.valid().apply("Orders", TextIO.write().to(folder + "/orders").withSuffix(".ndjson").withoutSharding());
        split.quarantined()
                .apply("Say why", MapElements.into(TypeDescriptors.strings())
                        .via(bad -> "%s\t%s".formatted(bad.getValue(), bad.getKey())))
                .apply("Refused", TextIO.write().to(folder + "/refused").withSuffix(".txt").withoutSharding());
        split.reports().apply("Report", TextIO.write().to(folder + "/report").withSuffix(".json").withoutSharding());
        pipeline.run().waitUntilFinish();
    }
}
