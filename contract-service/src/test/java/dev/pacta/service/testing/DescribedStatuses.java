/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The statuses that the kept description of the HTTP interface names for each operation. Thread-safe. */
final class DescribedStatuses {
    private static final Path KEPT = Path.of("openapi.yaml");

    /** Said by the server for addresses and methods that are no operation, before one is chosen. */
    private static final Set<Integer> OF_NO_OPERATION = Set.of(405);

    private static final int FIRST_REFUSAL = 400;
    private static final String UNDESCRIBED = """
            %s %s answers %d, which contract-service/openapi.yaml does not name for it. Should it not, mend the method. Should it:
            1. at the method of the resource write %s
               (a new method or parameter needs only the next step first);
            2. in the repository's root: mvn -pl contract-service test -Dtest=OpenApiDocumentTest -Dpacta.openapi.rewrite=true
            3. in webapp: npm run api && npm run check
            and commit openapi.yaml with what npm has written.""";
    private static final String REFUSAL = "@Extension(name = \"x-refused-{status}\", value = \"<when>\"),"
            + " of org.eclipse.microprofile.openapi.annotations.extensions; what all methods of a kind answer belongs in PossibleProblems";
    private static final String SUCCESS = "@APIResponse(responseCode = \"{status}\", description = \"<when>\"),"
            + " of org.eclipse.microprofile.openapi.annotations.responses, beside one for each other success";

    private final List<Operation> operations = new ArrayList<>();

    private DescribedStatuses(JsonNode document) {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(part -> operations.add(Operation.of(part.getKey(), path.getKey(), part.getValue()))));
        // Of two that fit, the one that says more of the address is chosen, as by the server.
        operations.sort(Comparator.comparingInt(Operation::literals).reversed());
    }

    private record Operation(String method, String path, Pattern address, int literals, Set<Integer> statuses) {
        static Operation of(String method, String path, JsonNode described) {
            Set<Integer> statuses = new HashSet<>();
            described.path("responses").fieldNames().forEachRemaining(status -> {
                if (status.matches("\\d{3}")) {
                    statuses.add(Integer.valueOf(status));
                }
            });
            String literal = path.replaceAll("\\{[^}]+}", "");
            String form = "\\Q" + path.replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + "\\E";
            return new Operation(
                    method.toUpperCase(Locale.ROOT),
                    path,
                    Pattern.compile(form),
                    literal.length(),
                    Set.copyOf(statuses));
        }

        boolean is(String called, String at) {
            return method.equals(called) && address.matcher(at).matches();
        }

        String silentAbout(int status) {
            return UNDESCRIBED
                    .formatted(method, path, status, status < FIRST_REFUSAL ? SUCCESS : REFUSAL)
                    .replace("{status}", String.valueOf(status));
        }
    }

    static DescribedStatuses read() {
        try {
            return of(Files.readString(KEPT));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static DescribedStatuses of(String yaml) throws IOException {
        return new DescribedStatuses(new YAMLMapper().readTree(yaml));
    }

    /** What to write where, when the operation that is called does not name the status; empty for what is no operation, which may have any. */
    Optional<String> fault(String method, String address, int status) {
        return operations.stream()
                .filter(operation -> operation.is(method, address))
                .findFirst()
                .filter(operation -> !operation.statuses().contains(status) && !OF_NO_OPERATION.contains(status))
                .map(operation -> operation.silentAbout(status));
    }
}
