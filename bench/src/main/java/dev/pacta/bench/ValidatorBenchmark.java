/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.pacta.contract.Contract;
import dev.pacta.contract.exchange.jsonschema.JsonSchemaExporter;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.Validator;
import dev.pacta.validation.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Records per second from bytes, beside networknt on the JSON Schema that the same contract exports. The records have about 1 KB;
 * one in a hundred is bad.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ValidatorBenchmark {
    private static final int RECORDS = 1_000;
    private static final long SEED = 20261121;

    private final byte[][] bytes = new byte[RECORDS][];
    private final String[] texts = new String[RECORDS];
    private Validator plain = validator(false);
    private Validator searching = validator(true);
    private Schema networknt = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema("{}");

    /** Writes the records. */
    @Setup
    public void prepare() {
        Random random = new Random(SEED);
        for (int record = 0; record < RECORDS; record++) {
            texts[record] = record(record, random);
            bytes[record] = texts[record].getBytes(StandardCharsets.UTF_8);
        }
        plain = validator(false);
        searching = validator(true);
        networknt = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonSchemaExporter.export(contract().schema().get(0)));
    }

    private static Validator validator(boolean searchPersonalData) {
        ValidationSettings settings = new ValidationSettings(64, 1 << 20, 20, 1_000, 1_000, searchPersonalData, false);
        return CompiledContract.compile(contract(), settings).validator("parcels");
    }

    private static Contract contract() {
        try (InputStream yaml = Objects.requireNonNull(
                ValidatorBenchmark.class.getResourceAsStream("/parcels.odcs.yaml"), "parcels.odcs.yaml")) {
            ReadResult result = new OdcsReader().read(yaml.readAllBytes(), "parcels.odcs.yaml");
            return ((ReadResult.Readable) result).document().contract().orElseThrow();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String record(int number, Random random) {
        StringBuilder items = new StringBuilder();
        for (int item = 0; item < 8; item++) {
            items.append(item == 0 ? "" : ",")
                    .append("{\"sku\":\"SKU-%04d\",\"quantity\":%d,\"price\":%d.%02d}"
                            .formatted(
                                    random.nextInt(10_000),
                                    1 + random.nextInt(9),
                                    random.nextInt(500),
                                    random.nextInt(100)));
        }
        int weight = number % 100 == 99 ? -1 : random.nextInt(30_000);
        return """
                {"parcel_id":"P-%08d","sent_at":"2026-0%d-1%dT0%d:00:00Z","carrier":"%s","weight_grams":%d,"insured":%b,\
                "note":"%s","destination":{"street":"Example Street %d","city":"Sampletown","postcode":"%05d","country":"DE"},\
                "items":[%s]}""".formatted(
                        number,
                        1 + random.nextInt(9),
                        random.nextInt(9),
                        random.nextInt(9),
                        random.nextBoolean() ? "northpost" : "southpost",
                        weight,
                        random.nextBoolean(),
                        "please leave it with the neighbour or at the back door ".repeat(3),
                        random.nextInt(200),
                        random.nextInt(99_999),
                        items);
    }

    /** Pacta, rules alone: what networknt does too. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void pacta(Blackhole blackhole) {
        for (byte[] record : bytes) {
            blackhole.consume(plain.validate(record));
        }
    }

    /** Pacta, with the search for undeclared personal data, as it runs by default. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void pactaWithPersonalDataSearch(Blackhole blackhole) {
        for (byte[] record : bytes) {
            Verdict verdict = searching.validate(record);
            blackhole.consume(verdict);
        }
    }

    /** networknt. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void networknt(Blackhole blackhole) {
        for (String record : texts) {
            blackhole.consume(networknt.validate(record, InputFormat.JSON));
        }
    }
}
