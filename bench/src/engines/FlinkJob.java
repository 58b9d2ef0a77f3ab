/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
import dev.pacta.validation.flink.ContractChecks;
import dev.pacta.validation.flink.RecordForm;
import dev.pacta.validation.flink.Split;
import dev.pacta.validation.source.ContractSource;
import java.nio.file.Path;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.reader.TextLineInputFormat;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Flink on its own cluster of this process: lines are parsed, enriched, written, and summed up by customer. */
public final class FlinkJob {
    private FlinkJob() {}

    public static void main(String[] arguments) throws Exception {
        Contest.run("Flink", arguments, FlinkJob::run);
    }

    private static long run(Path orders, ContractSource contract, Path folder) throws Exception {
        Order.WRITTEN.reset();
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(2);
        flink.setRuntimeMode(RuntimeExecutionMode.BATCH);
        DataStream<String> lines = flink.fromSource(
                FileSource.forRecordStreamFormat(
                                new TextLineInputFormat(), new org.apache.flink.core.fs.Path(orders.toUri()))
                        .build(),
                WatermarkStrategy.noWatermarks(),
                "orders");
        if (contract != null) {
            Split<String> split = ContractChecks.split(lines, RecordForm.jsonText(), contract, "orders");
            split.quarantined().map(bad -> bad.f1 + "\t" + bad.f0).returns(Types.STRING).sinkTo(sink(folder, "bad"));
            lines = split.valid();
        }
        DataStream<Order> enriched = lines.map(line -> Order.of(line).enriched()).returns(TypeInformation.of(Order.class));
        enriched.map(Order::line).returns(Types.STRING).sinkTo(sink(folder, "orders"));
        enriched.map(order -> Tuple2.of(order.customer, order.total))
                .returns(Types.TUPLE(Types.LONG, Types.DOUBLE))
                .keyBy(pair -> pair.f0)
                .reduce((left, right) -> Tuple2.of(left.f0, left.f1 + right.f1))
                .map(Tuple2::toString)
                .returns(Types.STRING)
                .sinkTo(sink(folder, "customers"));
        flink.execute("orders");
        return Order.WRITTEN.sum();
    }

    private static FileSink<String> sink(Path folder, String name) {
        return FileSink.forRowFormat(
                        new org.apache.flink.core.fs.Path(folder.resolve(name).toUri()), new SimpleStringEncoder<String>())
                .build();
    }
}
