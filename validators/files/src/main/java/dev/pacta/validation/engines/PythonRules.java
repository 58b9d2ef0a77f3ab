/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.validation.engine.EngineData;
import dev.pacta.validation.engine.EngineException;
import dev.pacta.validation.engine.EngineResult;
import dev.pacta.validation.engine.EngineRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Runs rules by a script of ours in a Python that has the package of an engine. Thread-safe.
 *
 * @param title of the engine, for people
 * @param packageName what is installed
 * @param module what Python imports
 * @param script beside this class: takes the rules as JSON and answers with their ends
 */
record PythonRules(String title, String packageName, String module, String script) {
    static final String PYTHON = "PACTA_PYTHON";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LOOK_SECONDS = 60;
    private static final int MOST_SECONDS = 600;

    /** Finds packages without importing them, which takes seconds. */
    private static final String LOOK = """
            import importlib.util, sys
            def there(name):
                try:
                    return importlib.util.find_spec(name) is not None
                except ModuleNotFoundError:
                    return False
            sys.exit(3 if not there(sys.argv[1]) else 4 if not (there("pyarrow") or there("duckdb")) else 0)
            """;

    Optional<String> trouble(Map<String, String> environment) {
        String python = environment.getOrDefault(PYTHON, "");
        if (python.isBlank()) {
            return Optional.of("%s runs in Python; install the package %s and name the Python that has it in %s"
                    .formatted(title, packageName, PYTHON));
        }
        try {
            int end = PythonProcess.start(List.of(python, "-c", LOOK, module), environment)
                    .end(LOOK_SECONDS);
            return switch (end) {
                case 0 -> Optional.empty();
                case 3 -> Optional.of("the Python of %s has no package %s".formatted(PYTHON, packageName));
                case 4 ->
                    Optional.of("the Python of %s has neither pyarrow nor duckdb, one of which reads the data"
                            .formatted(PYTHON));
                case PythonProcess.LATE ->
                    Optional.of("the Python of %s said nothing in %d seconds".formatted(PYTHON, LOOK_SECONDS));
                default -> Optional.of("the Python of %s does not run".formatted(PYTHON));
            };
        } catch (IOException notThere) {
            return Optional.of("there is no program at %s, where %s says that Python is".formatted(python, PYTHON));
        }
    }

    List<EngineResult> check(EngineData data, List<EngineRule> rules, Map<String, String> environment)
            throws EngineException {
        Path answer = data.parquet().resolveSibling(script + ".json");
        try {
            String python = environment.getOrDefault(PYTHON, "");
            PythonProcess process = PythonProcess.start(List.of(python, "-c", text()), environment, answer);
            process.tell(JSON.writeValueAsBytes(question(data, rules)));
            int end = process.end(MOST_SECONDS);
            if (end == PythonProcess.LATE) {
                String late = "%s did not end in %d seconds".formatted(title, MOST_SECONDS);
                return rules.stream()
                        .<EngineResult>map(rule -> new EngineResult.Unfinished(late))
                        .toList();
            }
            JsonNode ends = end == 0 ? JSON.readTree(answer.toFile()) : JSON.missingNode();
            if (ends.size() != rules.size()) {
                throw new EngineException("%s broke off in the Python of %s".formatted(title, PYTHON));
            }
            List<EngineResult> results = new ArrayList<>();
            ends.forEach(each -> results.add(result(each)));
            return results;
        } catch (IOException trouble) {
            throw new EngineException("the Python of %s cannot be started or heard".formatted(PYTHON));
        }
    }

    private String text() throws IOException {
        try (InputStream in = Objects.requireNonNull(PythonRules.class.getResourceAsStream(script), script)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ObjectNode question(EngineData data, List<EngineRule> rules) {
        ObjectNode question = JSON.createObjectNode()
                .put("parquet", data.parquet().toString())
                .put("object", data.schemaObject());
        ArrayNode all = question.putArray("rules");
        for (EngineRule rule : rules) {
            ObjectNode each = all.addObject().put("column", rule.column()).put("records", data.records());
            each.set("implementation", JSON.valueToTree(rule.implementation()));
        }
        return question;
    }

    private static EngineResult result(JsonNode end) {
        long checked = end.path("checked").asLong();
        long failures = end.path("failures").asLong();
        return switch (end.path("end").asText()) {
            case "passed" -> new EngineResult.Passed(checked);
            case "failed" ->
                new EngineResult.Failed(
                        checked,
                        Math.max(1, failures),
                        end.path("counted").asBoolean()
                                ? "%,d of %,d values are not as expected".formatted(failures, checked)
                                : "the data is not as expected");
            default -> new EngineResult.NotExecutable(end.path("reason").asText("it says no reason"));
        };
    }
}
