package dev.fumidai.pricing.offer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.csv.CsvMapper;

class LargePriceListTest {
    /** AmazonEC2 of eu-west-1 had 441 MB in September 2026; half a heap of 256 MB is spare. */
    @Test
    void a_list_of_450_MB_is_read_in_a_heap_of_128_MB() throws IOException, InterruptedException, URISyntaxException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        String.join(File.pathSeparator, classPath()),
                        LargeOffer.class.getName())
                .redirectErrorStream(true)
                .start();
        String printed = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor()).as(printed).isZero();
        List<String> lines = printed.lines().toList();
        assertThat(Integer.parseInt(lines.get(0).replace(" MB", ""))).isGreaterThan(450);
        assertThat(lines.subList(1, lines.size())).containsExactly("INSTANCE_HOUR:t3.micro 0.0136 USD");
    }

    private static Set<String> classPath() throws URISyntaxException {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> type : List.of(
                LargeOffer.class, Offer.class, JsonParser.class, JsonNode.class, CsvMapper.class, JsonInclude.class)) {
            places.add(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        return places;
    }
}
