/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the actions of a log add up to: the last word on each file, on the schema and on the protocol. */
final class DeltaState {
    private final Map<String, JsonNode> files = new LinkedHashMap<>();
    private @Nullable JsonNode protocol;
    private @Nullable JsonNode metadata;

    /** Takes the actions of one line, or of one row of a checkpoint. */
    void take(JsonNode actions) throws UnreadableTableFolderException {
        JsonNode add = actions.path("add");
        if (add.isObject()) {
            files.put(key(add), add);
        }
        JsonNode remove = actions.path("remove");
        if (remove.isObject()) {
            files.remove(key(remove));
        }
        protocol = actions.path("protocol").isObject() ? actions.path("protocol") : protocol;
        metadata = actions.path("metaData").isObject() ? actions.path("metaData") : metadata;
    }

    /** A file with another deletion vector is another one. */
    private static String key(JsonNode action) throws UnreadableTableFolderException {
        String path = action.path("path").asText();
        if (path.isEmpty()) {
            throw new UnreadableTableFolderException("the table's log names a file without a path");
        }
        JsonNode vector = action.path("deletionVector");
        return vector.isObject()
                ? "%s\n%s\n%s\n%s"
                        .formatted(
                                path,
                                vector.path("storageType").asText(),
                                vector.path("pathOrInlineDv").asText(),
                                vector.path("offset").asLong(-1))
                : path;
    }

    Collection<JsonNode> live() {
        return files.values();
    }

    JsonNode protocol() throws UnreadableTableFolderException {
        return known(protocol, "protocol");
    }

    JsonNode metadata() throws UnreadableTableFolderException {
        return known(metadata, "metaData");
    }

    private static JsonNode known(@Nullable JsonNode action, String name) throws UnreadableTableFolderException {
        if (action == null) {
            throw new UnreadableTableFolderException("the table's log has no action '%s'".formatted(name));
        }
        return action;
    }
}
