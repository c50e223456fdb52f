package dev.fumidai.internal.assembly;

import dev.fumidai.model.compute.Image;
import dev.fumidai.model.compute.Instance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an image's system says about SSM Agent: likely, never proven.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/ami-preinstalled-agent.html">AMIs with SSM
 *     Agent preinstalled</a>
 */
enum Platform {
    AGENT_PREINSTALLED,
    /** Not on AWS's list. */
    WITHOUT_AGENT,
    UNTOLD;

    private static final List<String> PREINSTALLED_NAMES = List.of(
            "amzn2-ami",
            "al2023-ami-2023",
            "ubuntu/images",
            "windows_server",
            "suse-sles-15",
            "almalinux os",
            "amzn-ec2-macos");
    private static final List<String> WITHOUT_DETAILS = List.of("red hat", "centos", "debian");

    static Platform of(World world, Instance instance) {
        Optional<String> name =
                world.find(Image.class, instance.imageId()).map(Image::name).map(text -> text.toLowerCase(Locale.ROOT));
        if (name.isPresent() && name.get().contains("minimal")) {
            return WITHOUT_AGENT;
        }
        if (name.isPresent() && PREINSTALLED_NAMES.stream().anyMatch(name.get()::contains)) {
            return AGENT_PREINSTALLED;
        }
        if ("windows".equalsIgnoreCase(instance.platform().orNull())) {
            return AGENT_PREINSTALLED;
        }
        String details = instance.platformDetails() == null
                ? ""
                : instance.platformDetails().toLowerCase(Locale.ROOT);
        return WITHOUT_DETAILS.stream().anyMatch(details::contains) ? WITHOUT_AGENT : UNTOLD;
    }
}
