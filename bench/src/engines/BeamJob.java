/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
import dev.pacta.validation.beam.ContractChecks;
import dev.pacta.validation.beam.RecordForm;
import dev.pacta.validation.beam.Split;
import dev.pacta.validation.source.ContractSource;
import java.nio.file.Path;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.io.TextIO;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.Sum;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.apache.beam.sdk.values.KV;

/**
 * Beam on its direct runner, whose own tests of a pipeline's functions are off: lines are parsed, enriched, written, and summed up by region. The
 * runner takes milliseconds for each key, so there are few.
 */
public final class BeamJob {
    private BeamJob() {}

    public static void main(String[] arguments) throws Exception {
        Contest.run("Beam", arguments, BeamJob::run);
    }

    private static long run(Path orders, ContractSource contract, Path folder) {
        Order.WRITTEN.reset();
        Pipeline pipeline = Pipeline.create(PipelineOptionsFactory.fromArgs(
                        "--enforceImmutability=false", "--enforceEncodability=false", "--targetParallelism=2")
                .create());
        PCollection<String> lines = pipeline.apply("Read", TextIO.read().from(orders.toString()));
        if (contract != null) {
            Split<String> split = lines.apply(ContractChecks.split(RecordForm.jsonText(), contract, "orders"));
            split.quarantined()
                    .apply(MapElements.into(TypeDescriptors.strings()).via(bad -> bad.getValue() + "\t" + bad.getKey()))
                    .apply("Bad", TextIO.write().to(folder.resolve("bad").toString()));
            split.reports().apply("Report", TextIO.write().to(folder.resolve("report").toString()));
            lines = split.valid();
        }
        PCollection<Order> enriched = lines.apply(
                        "Enrich", MapElements.into(TypeDescriptor.of(Order.class)).via(line -> Order.of(line).enriched()))
                .setCoder(SerializableCoder.of(Order.class));
        enriched.apply("Lines", MapElements.into(TypeDescriptors.strings()).via(Order::line))
                .apply("Orders", TextIO.write().to(folder.resolve("orders").toString()));
        enriched.apply(
                        "By region",
                        MapElements.into(TypeDescriptors.kvs(TypeDescriptors.strings(), TypeDescriptors.doubles()))
                                .via(order -> KV.of(order.region, order.total)))
                .apply(Sum.doublesPerKey())
                .apply("Sums", MapElements.into(TypeDescriptors.strings()).via(KV::toString))
                .apply("Regions", TextIO.write().to(folder.resolve("regions").toString()));
        pipeline.run().waitUntilFinish();
        return Order.WRITTEN.sum();
    }
}
