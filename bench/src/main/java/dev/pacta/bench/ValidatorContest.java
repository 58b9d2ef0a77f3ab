/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.pacta.contract.Contract;
import dev.pacta.contract.exchange.jsonschema.JsonSchemaExporter;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Location;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.Validator;
import dev.pacta.validation.jsonschema.Dialect;
import dev.pacta.validation.jsonschema.JsonSchema;
import dev.pacta.validation.jsonschema.SchemaLimits;
import dev.pacta.validation.jsonschema.SchemaSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The same records for Pacta, for networknt on the JSON Schema that the same contract exports (formats asserted), and for Jackson reading
 * the tokens and looking at none. Each method goes once over all records and gives the number of good ones. Not thread-safe.
 */
final class ValidatorContest {
    static final int RECORDS = 1_000;

    /** So many parsed records fit into a processor's cache, where those are that a pipeline has parsed a moment ago. */
    private static final int FRESH = 40;

    private static final Location SOMEWHERE = new Location("bench", 1, Location.Unit.LINE);

    private final byte[][] bytes = new byte[RECORDS][];
    // The validators know Jackson 2, networknt's newest Jackson 3.
    private static final com.fasterxml.jackson.databind.ObjectMapper OWN_MAPPER =
            new com.fasterxml.jackson.databind.ObjectMapper();
    private final JsonNode[] trees = new JsonNode[RECORDS];
    private final List<Map<String, Object>> maps = new ArrayList<>(RECORDS);
    private final List<com.fasterxml.jackson.databind.JsonNode> ownTrees = new ArrayList<>(RECORDS);
    private final Object[] olderTrees = new Object[RECORDS];
    private final ObjectMapper mapper = new ObjectMapper();
    private final JsonFactory jackson = new JsonFactory();
    private final Validator plain = validator(false, false);
    private final ValidationRun run = plain.open();
    private final Validator searching = validator(true, false);
    private final Validator safe = validator(false, true);
    private final Schema networknt = schemaOfNetworknt();
    private final JsonSchema streaming = ownSchema();
    private final OlderNetworknt older = OlderNetworknt.compile(schema());

    ValidatorContest(OrderRecords.Form form) {
        String[] texts = OrderRecords.write(RECORDS, form);
        int disagreeing = 0;
        for (int record = 0; record < RECORDS; record++) {
            bytes[record] = texts[record].getBytes(StandardCharsets.UTF_8);
            trees[record] = mapper.readTree(bytes[record]);
            maps.add(mapper.readValue(bytes[record], new TypeReference<Map<String, Object>>() {}));
            ownTrees.add(ownTree(bytes[record]));
            olderTrees[record] = older.tree(bytes[record]);
            boolean theirs = networknt.validate(trees[record]).isEmpty();
            disagreeing += plain.validate(bytes[record]).isValid() == theirs ? 0 : 1;
            disagreeing += streaming.validate(bytes[record]).isValid() == theirs ? 0 : 1;
        }
        if (disagreeing > 0) {
            throw new IllegalStateException(disagreeing + " records have another verdict by networknt");
        }
    }

    private static com.fasterxml.jackson.databind.JsonNode ownTree(byte[] json) {
        try {
            return OWN_MAPPER.readTree(json);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Validator validator(boolean searchPersonalData, boolean jacksonOnly) {
        ValidationSettings settings =
                new ValidationSettings(64, 1 << 20, 20, 1_000, 1_000, searchPersonalData, jacksonOnly);
        return CompiledContract.compile(contract(), settings).validator("orders");
    }

    private static Schema schemaOfNetworknt() {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(config))
                .getSchema(schema());
    }

    private static JsonSchema ownSchema() {
        return JsonSchema.compile(
                schema(), new SchemaSettings(Dialect.DRAFT_2020_12, true, Map.of(), SchemaLimits.DEFAULT));
    }

    private static String schema() {
        return JsonSchemaExporter.export(contract().schema().get(0));
    }

    static Contract contract() {
        try (InputStream yaml = Objects.requireNonNull(
                ValidatorContest.class.getResourceAsStream("/orders.odcs.yaml"), "orders.odcs.yaml")) {
            return contract(new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static Contract contract(String yaml) {
        ReadResult result = new OdcsReader().read(yaml.getBytes(StandardCharsets.UTF_8), "made-up.odcs.yaml");
        return ((ReadResult.Readable) result).document().contract().orElseThrow();
    }

    long meanBytes() {
        long sum = 0;
        for (byte[] record : bytes) {
            sum += record.length;
        }
        return sum / RECORDS;
    }

    /** Rules alone, which is what networknt does too. In a run, as pipelines call it. */
    int pacta() {
        int valid = 0;
        for (byte[] record : bytes) {
            valid += run.accept(record, SOMEWHERE).isValid() ? 1 : 0;
        }
        return valid;
    }

    /** By the JSON Schema that networknt has too. */
    int pactaBySchema() {
        int valid = 0;
        for (byte[] record : bytes) {
            valid += streaming.validate(record).isValid() ? 1 : 0;
        }
        return valid;
    }

    /** The same from maps. */
    int pactaBySchemaFromMaps() {
        int valid = 0;
        for (Map<String, Object> map : maps) {
            valid += streaming.validate(map).isValid() ? 1 : 0;
        }
        return valid;
    }

    /** Each record by itself. */
    int pactaSingle() {
        return single(plain);
    }

    /** With the search for undeclared personal data, as it runs by default. */
    int pactaSearching() {
        return single(searching);
    }

    /** With Jackson reading the bytes. */
    int pactaByJackson() {
        return single(safe);
    }

    /** Parsed to maps, lists, text and numbers before. */
    int pactaFromMaps() {
        int valid = 0;
        for (Map<String, Object> map : maps) {
            valid += plain.validate(map).isValid() ? 1 : 0;
        }
        return valid;
    }

    /** Parsed to a tree of Jackson 2 before. */
    int pactaFromTree() {
        int valid = 0;
        for (com.fasterxml.jackson.databind.JsonNode tree : ownTrees) {
            valid += plain.validate(tree).isValid() ? 1 : 0;
        }
        return valid;
    }

    /** The same for a few of them, again and again. */
    int pactaFromFreshMaps() {
        int valid = 0;
        for (int record = 0; record < RECORDS; record++) {
            valid += plain.validate(maps.get(record % FRESH)).isValid() ? 1 : 0;
        }
        return valid;
    }

    /** The same for a few of them, again and again. */
    int pactaFromFreshTrees() {
        int valid = 0;
        for (int record = 0; record < RECORDS; record++) {
            valid += plain.validate(ownTrees.get(record % FRESH)).isValid() ? 1 : 0;
        }
        return valid;
    }

    /** The same for a few of them, again and again. */
    int networkntFromFreshTrees() {
        int valid = 0;
        for (int record = 0; record < RECORDS; record++) {
            valid += networknt.validate(trees[record % FRESH]).isEmpty() ? 1 : 0;
        }
        return valid;
    }

    /** The same for a few of them, again and again, of the Jackson that Pacta's trees are of. */
    int olderNetworkntFromFreshTrees() {
        int valid = 0;
        for (int record = 0; record < RECORDS; record++) {
            valid += older.isValid(olderTrees[record % FRESH]) ? 1 : 0;
        }
        return valid;
    }

    private int single(Validator validator) {
        int valid = 0;
        for (byte[] record : bytes) {
            valid += validator.validate(record).isValid() ? 1 : 0;
        }
        return valid;
    }

    /** All tokens, no value, no rule. */
    int jacksonTokens() {
        int tokens = 0;
        for (byte[] record : bytes) {
            try (JsonParser parser = jackson.createParser(ObjectReadContext.empty(), record)) {
                while (parser.nextToken() != null) {
                    tokens++;
                }
            }
        }
        return tokens;
    }

    int networknt() {
        int valid = 0;
        for (byte[] record : bytes) {
            valid += networknt.validate(mapper.readTree(record)).isEmpty() ? 1 : 0;
        }
        return valid;
    }

    int networkntFromTree() {
        int valid = 0;
        for (JsonNode tree : trees) {
            valid += networknt.validate(tree).isEmpty() ? 1 : 0;
        }
        return valid;
    }

    int olderNetworknt() {
        int valid = 0;
        for (byte[] record : bytes) {
            valid += older.isValid(older.tree(record)) ? 1 : 0;
        }
        return valid;
    }

    int olderNetworkntFromTree() {
        int valid = 0;
        for (Object tree : olderTrees) {
            valid += older.isValid(tree) ? 1 : 0;
        }
        return valid;
    }
}
