/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.nakadi;

import dev.pacta.contract.Contract;
import dev.pacta.contract.CustomProperty;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.diff.CompatibilityMode;
import dev.pacta.contract.odcs.JsonText;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.jsonschema.JsonSchemaWriter;
import dev.pacta.exchange.schema.ObjectFiles;
import dev.pacta.exchange.schema.PrettyJson;
import dev.pacta.exchange.schema.WrittenSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One event type for each schema object, ready to be posted. Settings come from custom properties such as {@code nakadi.category}. */
public final class NakadiExporter implements Exporter {
    @Override
    public String format() {
        return NakadiFormat.FORMAT.name();
    }

    @Override
    public Format about() {
        return NakadiFormat.FORMAT;
    }

    @Override
    public Exported export(Contract contract) {
        return ObjectFiles.write(
                contract, NakadiFormat.FORMAT, ".event-type.json", object -> eventType(contract, object));
    }

    private static WrittenSchema eventType(Contract contract, SchemaObject object) {
        List<Loss> losses = new ArrayList<>();
        Map<String, @Nullable Object> type = new LinkedHashMap<>();
        type.put("name", object.name());
        contract.owner().ifPresent(owner -> type.put("owning_application", owner));
        type.put("category", NakadiFormat.NO_CATEGORY);
        type.put("compatibility_mode", mode(contract, losses));
        for (CustomProperty custom : contract.customProperties()) {
            String key = custom.property();
            boolean setting = key.startsWith(NakadiFormat.PREFIX)
                    && NakadiFormat.SETTINGS.contains(key.substring(NakadiFormat.PREFIX.length()));
            if (setting) {
                type.put(key.substring(NakadiFormat.PREFIX.length()), custom.value());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "json_schema");
        schema.put("schema", JsonText.of(JsonSchemaWriter.schema(object, losses)));
        type.put("schema", schema);
        return new WrittenSchema(PrettyJson.of(type), losses);
    }

    /** Nakadi has three modes; each of ours becomes the weakest one that promises as much. */
    private static String mode(Contract contract, List<Loss> losses) {
        CompatibilityMode mode = contract.compatibilityMode();
        boolean same =
                mode == CompatibilityMode.NONE || mode == CompatibilityMode.FORWARD || mode == CompatibilityMode.FULL;
        if (!same) {
            losses.add(
                    Loss.of("", "Nakadi has no mode " + mode + "; written as the next stricter", Fact.CONTRACT_CUSTOM));
        }
        return switch (mode) {
            case NONE -> "none";
            case FORWARD, FORWARD_TRANSITIVE -> "forward";
            case BACKWARD, BACKWARD_TRANSITIVE, FULL, FULL_TRANSITIVE -> "compatible";
        };
    }
}
