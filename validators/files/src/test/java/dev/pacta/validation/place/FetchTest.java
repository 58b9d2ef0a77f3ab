/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.testkit.storage.BucketServer;
import dev.pacta.testkit.storage.FileServer;
import dev.pacta.validation.bucket.BucketSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers do to a file on its way. */
class FetchTest {
    private static final int SIZE = 300_000;

    @TempDir
    static Path folder;

    private static FileServer web;
    private static BucketServer bucket;

    @BeforeAll
    static void start() throws IOException {
        byte[] bytes = new byte[SIZE];
        new Random(1).nextBytes(bytes);
        Files.write(Files.createDirectories(folder.resolve("shop")).resolve("data.bin"), bytes);
        web = FileServer.start(folder.resolve("shop"));
        bucket = BucketServer.start(folder);
    }

    @AfterAll
    static void stop() {
        web.close();
        bucket.close();
    }

    private static FetchedData fetched(FetchListener listener) {
        return fetched(listener, Duration.ofMinutes(1), 5);
    }

    private static FetchedData fetched(FetchListener listener, Duration stall, int tries) {
        Duration minute = Duration.ofMinutes(1);
        return new FetchedData(
                () -> BucketSettings.of(bucket.environment()),
                listener,
                new Patience(minute, minute, stall, Duration.ofMillis(1), tries));
    }

    private static byte[] fetch(String address) throws IOException {
        try (FetchedData data = fetched(FetchListener.NONE)) {
            return Files.readAllBytes(data.bringFile(DataPlace.of(address)));
        }
    }

    private static byte[] original() throws IOException {
        return Files.readAllBytes(folder.resolve("shop/data.bin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken", "brokendated", "rangeless", "busy", "moved/5", "elsewhere", "dated", "chunked"})
    void theFileIsWholeInTheEnd(String manner) throws IOException {
        web.ranges();

        assertThat(fetch(web.address(manner, "data.bin"))).isEqualTo(original());

        if (manner.startsWith("broken")) {
            // How much of what was sent before the end is lost, nobody knows.
            assertThat(web.ranges())
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allMatch(range -> range.matches("bytes=([1-9]\\d*-|0-0)"))
                    .endsWith("bytes=0-0");
        }
    }

    @Test
    void ofAnObjectThatBreaksOffOnlyTheRestIsFetchedAgain() throws IOException {
        bucket.given();
        bucket.breakOff(100_000, 50_000, 0);

        assertThat(fetch("s3://shop/data.bin")).isEqualTo(original());

        assertThat(bucket.given()).as("what was promised in four answers").isBetween(SIZE + 1L, 4L * SIZE - 1);
    }

    @Test
    void aServerThatFallsSilentIsAskedAgain() throws IOException {
        try (FetchedData data = fetched(FetchListener.NONE, Duration.ofMillis(300), 100)) {
            Path file = data.bringFile(DataPlace.of(web.address("stalled", "data.bin")));

            assertThat(file).hasBinaryContent(original());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"changed", "deaf", "replaced"})
    void aFileThatChangesMeanwhileIsNotRead(String manner) {
        String address = web.address(manner, "data.bin");

        assertThatThrownBy(() -> fetch(address))
                .isInstanceOf(FetchException.class)
                .hasMessage(address + ": it changed while it was read; call again when it is written");
    }

    @Test
    void anObjectThatChangesMeanwhileIsNotRead() throws IOException {
        Path object = Files.writeString(folder.resolve("shop/changing.bin"), "before".repeat(10_000));
        bucket.breakOff(40_000);

        try (FetchedData data = fetched((file, bytes, total) -> {
            try {
                Files.writeString(object, "behind".repeat(10_000));
            } catch (IOException full) {
                throw new java.io.UncheckedIOException(full);
            }
        })) {
            assertThatThrownBy(() -> data.bringFile(DataPlace.of("s3://shop/changing.bin")))
                    .isInstanceOf(FetchException.class)
                    .hasMessage("s3://shop/changing.bin changed while it was read; call again");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "endless|true|it broke off after",
                "status/403|false|it may not be read (status 403)",
                "status/404|false|there is no such file (status 404); check the address",
                "status/500|true|the server fails with status 500; call again later",
                "status/418|false|the server answers with status 418",
                "private|false|the server wants to know who asks (status 401)",
                "huge|false|it has 549,755,813,889 MB and /",
                "page|false|the server answers with a page for people",
                "loop|false|it leads on more than 5 times",
                "moved/6|false|it leads on more than 5 times"
            })
    void whatIsNotGivenIsTold(String manner, boolean away, String told) {
        String address = web.address(manner, "data.bin");

        assertThatThrownBy(() -> fetch(address + "?signature=planted-signature"))
                .isInstanceOf(FetchException.class)
                .hasMessageStartingWith(address + ": " + told)
                .hasMessageNotContaining("planted")
                .matches(refused -> ((FetchException) refused).isAway() == away);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://127.0.0.1:1/a.csv|nobody answers at 127.0.0.1; check the address and the network",
                "https://nowhere.invalid/a.csv|nobody knows the host nowhere.invalid",
                "https://127.0.0.1:PORT/a.csv|there is no safe connection to 127.0.0.1 (SSLException)"
            })
    void whoCannotBeReachedIsTold(String address, String told) throws IOException {
        try (ServerSocket open = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread speaker = new Thread(() -> speakOpenly(open));
            speaker.start();

            assertThatThrownBy(() -> fetch(address.replace("PORT", String.valueOf(open.getLocalPort()))))
                    .isInstanceOf(FetchException.class)
                    .hasMessageContaining(told)
                    .matches(refused -> ((FetchException) refused).isAway());
        }
    }

    /** A server that knows nothing of TLS. */
    private static void speakOpenly(ServerSocket open) {
        while (!open.isClosed()) {
            try (Socket call = open.accept()) {
                call.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                call.getInputStream().readAllBytes();
            } catch (IOException closed) {
                continue;
            }
        }
    }

    @Test
    void theNameAndThePasswordGoToTheNamedHostOnlyAndAreNeverShown() throws IOException {
        String user = FileServer.USER + "@127.0.0.1";

        assertThat(fetch(web.address("private", "data.bin").replace("127.0.0.1", user)))
                .isEqualTo(original());
        assertThat(fetch(web.address("elsewhere", "data.bin").replace("127.0.0.1", user)))
                .isEqualTo(original());
        DataPlace place = DataPlace.of("https://ada:planted@data.example/a%20b/orders.csv?X-Signature=planted#x");
        assertThat(List.of(place.shown(), place.toString(), place.namespace(), place.name(), place.fileName()))
                .containsExactly(
                        "https://data.example/a%20b/orders.csv",
                        "https://data.example/a%20b/orders.csv",
                        "https://data.example",
                        "a b/orders.csv",
                        "orders.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://ada:planted@data.example/orders.csv|a password is not sent to data.example by http:",
                "http://ada:planted@127.data.example/orders.csv|a password is not sent to 127.data.example by http:",
                "https://ada:planted@data.example/a b.csv|the address cannot be read from its character",
                "https:///planted.csv|the address has no host",
                "gs://planted/orders.csv|addresses of gs: are not read; known are s3:, https: and http:",
                "s3://shop|s3://shop is no address in a bucket"
            })
    void whatIsNoAddressIsTold(String named, String told) {
        assertThatThrownBy(() -> DataPlace.of(named))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(told)
                .hasMessageNotContaining("planted");
    }

    @Test
    void pathsStayPaths() {
        for (String path : List.of("orders.csv", "/tmp/a:b/orders.csv", "C:/orders.csv", "a://", "s3")) {
            assertThat(DataPlace.of(path)).isEqualTo(new LocalPlace(Path.of(path)));
        }
        assertThat(DataPlace.of("s3://shop/a/b.csv"))
                .extracting(DataPlace::namespace, DataPlace::name)
                .containsExactly("s3://shop", "a/b.csv");
        assertThat(FetchedData.isTable(DataPlace.of("s3://shop/a/b.csv"))).isFalse();
        for (String table :
                List.of("s3://shop/orders", "s3://shop/orders.parquet/", "s3://s-1/t/metadata/v2.metadata.json")) {
            assertThat(FetchedData.isTable(DataPlace.of(table))).isTrue();
        }
    }

    @Test
    void whatWasFetchedIsGoneAfterwardsAndTheListenerHeardHowFarItWas() throws IOException {
        List<String> heard = new ArrayList<>();
        Path file;
        try (FetchedData data = fetched((name, bytes, total) -> heard.add(name + " " + bytes + " " + total))) {
            file = data.bringFile(DataPlace.of(web.address("plain", "data.bin")));
            assertThat(data.named("in " + file + ":1")).isEqualTo("in " + web.address("plain", "data.bin") + ":1");
        }

        assertThat(file.getParent().getParent()).doesNotExist();
        assertThat(heard).last().isEqualTo("data.bin 300000 300000");
    }
}
