/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.testkit.hosting.RecordingServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All goals, called by a real Maven on a small project. */
class PluginIT {
    private static final String CALL = "dev.pacta:pacta-maven-plugin:" + System.getProperty("pacta.test.version") + ":";
    private static final String ORDERS = """
            apiVersion: v3.1.0
            kind: DataContract
            id: orders
            version: %s
            status: active
            team: { name: team-orders }
            schema:
              - name: orders
                properties:
                  - name: order_id
                    logicalType: string
            """;
    private static final String EMAIL = "      - name: email\n        logicalType: string\n";

    @TempDir
    static Path work;

    @TempDir
    Path project;

    @Test
    void theGoalsRunAtTheirPhasesAndWriteTheirFiles() throws Exception {
        write("pom.xml", pom());
        write("contracts/orders.odcs.yaml", ORDERS.formatted("1.0.0") + EMAIL);
        write(".gitignore", "target/\n");
        write("target/old.odcs.yaml", "not looked at");
        git("init", "--quiet", "--initial-branch=main");
        commit("first");
        git("switch", "--quiet", "--create", "feature");
        write("contracts/orders.odcs.yaml", ORDERS.formatted("2.0.0"));
        commit("drop e-mail");

        MavenRun run = MavenRun.in(project, work, "verify");

        assertThat(run.exitCode()).as(run.log()).isOne();
        assertThat(run.log())
                .contains(
                        "contracts: 1, errors: 0",
                        "property.removed",
                        "orders.email",
                        "The change of contracts is at fault")
                .doesNotContain("old.odcs.yaml");
        assertThat(project.resolve("target/generated-sources/pacta/avro/orders"))
                .isNotEmptyDirectory();
        assertThat(project.resolve("target/generated-sources/pacta/jsonschema/orders"))
                .isNotEmptyDirectory();
        assertThat(project.resolve("target/pacta.sarif")).content().contains("\"2.1.0\"");
    }

    @Test
    void aContractWithFaultsStopsTheBuildWithItsLine() throws Exception {
        write("orders.odcs.yaml", ORDERS.formatted("1.0.0").replace("logicalType: string", "logicalType: strng"));

        MavenRun run = MavenRun.in(project, work, CALL + "lint");

        assertThat(run.exitCode()).isOne();
        assertThat(run.log())
                .contains(
                        "[ERROR] orders.odcs.yaml:11:22: error", "The contracts have faults: contracts: 1, errors: 1");
    }

    @Test
    void anUnknownFormatIsAnErrorWithAHint() throws Exception {
        write("pom.xml", pom());
        write("orders.odcs.yaml", ORDERS.formatted("1.0.0"));

        MavenRun run = MavenRun.in(project, work, CALL + "generate", "-Dpacta.formats=avor");

        assertThat(run.exitCode()).isOne();
        assertThat(run.log()).contains("there is no format 'avor'; did you mean 'avro'?", "jsonschema");
    }

    @Test
    void theContractsArePublishedInOneCallWithTheToken() throws Exception {
        try (RecordingServer server = new RecordingServer()) {
            server.then(
                    201,
                    "{\"results\": [{\"contract\": \"orders\", \"version\": \"1.0.0\", \"outcome\": \"published\"}]}");
            write("orders.odcs.yaml", ORDERS.formatted("1.0.0"));
            write("more/customers.odcs.yaml", ORDERS.formatted("1.0.0").replace("id: orders", "id: customers"));

            MavenRun run = MavenRun.in(
                    project,
                    work,
                    CALL + "publish",
                    "-Dpacta.server=" + server.address(),
                    "-Dpacta.token=secret-of-tests");

            assertThat(run.exitCode()).as(run.log()).isZero();
            assertThat(run.log()).contains("published orders 1.0.0").doesNotContain("secret-of-tests");
            assertThat(server.calls()).singleElement().satisfies(call -> {
                assertThat(call.line()).isEqualTo("POST /api/v1/publications");
                assertThat(call.headers()).containsEntry("authorization", "Bearer secret-of-tests");
                assertThat(call.text()).contains("more/customers.odcs.yaml", "orders.odcs.yaml");
            });
        }
    }

    @Test
    void whatIsSkippedDoesNothing() throws Exception {
        write("orders.odcs.yaml", "broken: [");

        MavenRun run = MavenRun.in(project, work, CALL + "lint", "-Dpacta.skip");

        assertThat(run.exitCode()).as(run.log()).isZero();
        assertThat(run.log()).contains("Pacta is skipped.");
    }

    private static String pom() {
        return """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>shop</groupId><artifactId>contracts</artifactId><version>1</version><packaging>pom</packaging>
                  <build><plugins><plugin>
                    <groupId>dev.pacta</groupId><artifactId>pacta-maven-plugin</artifactId><version>%s</version>
                    <executions><execution>
                      <goals><goal>lint</goal><goal>generate</goal><goal>check</goal></goals>
                      <configuration>
                        <formats><format>avro</format><format>jsonschema</format></formats>
                        <reports><sarif>${project.build.directory}/pacta.sarif</sarif></reports>
                        <base>main</base>
                      </configuration>
                    </execution></executions>
                  </plugin></plugins></build>
                </project>
                """.formatted(System.getProperty("pacta.test.version"));
    }

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void commit(String message) throws Exception {
        git("add", "--all");
        git("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "--quiet", "-m", message);
    }

    private void git(String... arguments) throws Exception {
        List<String> call = new java.util.ArrayList<>(List.of("git"));
        call.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(call).directory(project.toFile()).inheritIO().start();
        assertThat(process.waitFor()).as(String.join(" ", call)).isZero();
    }
}
