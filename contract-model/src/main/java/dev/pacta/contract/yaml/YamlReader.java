/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads one YAML 1.2 document into a tree that keeps positions. Duplicate keys, several documents, tags of one's own and everything
 * beyond the limits are refused. Immutable; safe for many threads.
 */
public final class YamlReader {
    private final YamlLimits limits;

    /** A reader with the default limits. */
    public YamlReader() {
        this(YamlLimits.DEFAULT);
    }

    public YamlReader(YamlLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a document.
     *
     * @throws YamlException with place and reason when it cannot be read
     */
    public YamlNode read(byte[] bytes) throws YamlException {
        if (bytes.length > limits.bytes()) {
            throw new YamlException(
                    "yaml.too-large",
                    Position.START,
                    "the document has %,d bytes, at most %,d are taken".formatted(bytes.length, limits.bytes()));
        }
        String text = TextDecoder.decode(bytes);
        try {
            return new TreeBuilder(limits).build(compose(text));
        } catch (MarkedYamlEngineException syntax) {
            throw new YamlException("yaml.syntax", position(syntax), "not YAML: " + describe(syntax));
        } catch (YamlEngineException syntax) {
            throw new YamlException(code(syntax), Position.START, "not YAML: " + firstLine(syntax.getMessage()));
        } catch (StackOverflowError tooDeep) {
            throw new YamlException("yaml.too-deep", Position.START, tooDeepMessage(limits));
        }
    }

    static String tooDeepMessage(YamlLimits limits) {
        return "the document nests deeper than %d levels".formatted(limits.depth());
    }

    private Node compose(String text) throws YamlException {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(false)
                .setAllowRecursiveKeys(false)
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .setCodePointLimit(limits.bytes())
                .setParseComments(false)
                // Read at once: at the end of its buffer the library reads past it when a character needs two units.
                .setBufferSize(text.length() + 2)
                .build();
        Iterator<Node> documents =
                new Compose(settings).composeAllFromString(text).iterator();
        if (!documents.hasNext()) {
            throw new YamlException("yaml.empty", Position.START, "the document is empty");
        }
        Node first = documents.next();
        if (documents.hasNext()) {
            Node second = documents.next();
            throw new YamlException(
                    "yaml.several-documents",
                    TreeBuilder.position(second),
                    "a second document begins here; put each contract into a file of its own");
        }
        return first;
    }

    private static Position position(MarkedYamlEngineException syntax) {
        // What is never closed is at fault where it was opened, not at the end of the document.
        boolean open = describe(syntax).contains("end of stream");
        Optional<Mark> mark = open
                ? syntax.getContextMark().or(syntax::getProblemMark)
                : syntax.getProblemMark().or(syntax::getContextMark);
        return mark.map(found -> new Position(found.getLine() + 1, found.getColumn() + 1))
                .orElse(Position.START);
    }

    private static String describe(MarkedYamlEngineException syntax) {
        String problem = syntax.getProblem();
        return firstLine(problem == null ? syntax.getMessage() : problem);
    }

    private static String code(YamlEngineException syntax) {
        return String.valueOf(syntax.getMessage()).contains("limit") ? "yaml.too-large" : "yaml.syntax";
    }

    private static String firstLine(@Nullable String message) {
        return String.valueOf(message)
                .lines()
                .findFirst()
                .orElse("cannot be read")
                .strip();
    }
}
