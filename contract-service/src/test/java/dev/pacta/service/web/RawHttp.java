/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One connection to the server, byte by byte: what no client library would send can be sent. */
final class RawHttp implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    RawHttp(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** What came back; status 0 when the server closed without a word. */
    record Answer(int status, String head, String body) {
        /** The value of a header in small letters, or an empty text. */
        String header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .findFirst()
                    .map(line -> line.substring(name.length() + 1).strip().toLowerCase(Locale.ROOT))
                    .orElse("");
        }
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /**
     * Sends chunks of blanks until this many bytes went out or the server takes no more.
     *
     * @return how many bytes it took
     */
    long sendChunks(long bytes, int chunk) throws IOException {
        byte[] blanks = new byte[chunk];
        Arrays.fill(blanks, (byte) ' ');
        byte[] head = (Integer.toHexString(chunk) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] end = {'\r', '\n'};
        long sent = 0;
        try {
            for (; sent < bytes; sent += chunk) {
                out.write(head);
                out.write(blanks);
                out.write(end);
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (SocketException closed) {
            // The server has answered and closed: what it said is read by the caller.
        }
        return sent;
    }

    /** The next answer; its length or its chunks say where it ends. */
    Answer answer() throws IOException {
        String head = head();
        if (head.isEmpty()) {
            return new Answer(0, "", "");
        }
        Answer bare = new Answer(Integer.parseInt(head.split(" ")[1]), head, "");
        String length = bare.header("content-length");
        byte[] body = bare.header("transfer-encoding").contains("chunked")
                ? chunks()
                : in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
        return new Answer(bare.status(), head, new String(body, StandardCharsets.UTF_8));
    }

    /** Whether the server closes the connection without saying more. */
    boolean isClosed() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    private String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                head.write(next);
                if (head.size() >= 4
                        && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                    return head.toString(StandardCharsets.ISO_8859_1);
                }
            }
        } catch (SocketException reset) {
            return "";
        }
        return "";
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
