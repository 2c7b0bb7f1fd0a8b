package org.swapbay.hardware.usb;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Predicate;
import org.usb4java.ConfigDescriptor;
import org.usb4java.Context;
import org.usb4java.Device;
import org.usb4java.DeviceDescriptor;
import org.usb4java.DeviceHandle;
import org.usb4java.DeviceList;
import org.usb4java.InterfaceDescriptor;
import org.usb4java.LibUsb;

/** Everything that is plugged in, by usb4java 1.3.0. Only {@link UsbHost}'s process uses it. */
final class UsbBus implements AutoCloseable {

    private static final int MOST_PORTS = 7;
    private static final int INPUT = 0x80;

    private final Context context = new Context();

    private UsbBus() {}

    static UsbBus open() {
        var bus = new UsbBus();
        // Before anything else: without it the library crashes (usb4java issue 45).
        var code = LibUsb.init(bus.context);
        if (code != LibUsb.SUCCESS) throw new UsbFailure("init", code);
        return bus;
    }

    List<UsbDevice> devices() {
        var found = new ArrayList<UsbDevice>();
        walk(device -> {
            found.add(described(device));
            return false;
        });
        return found;
    }

    /** The first such function of the device, taken from the kernel; nothing where there is none. */
    Optional<UsbClaim> claim(UsbAddress address, Predicate<UsbDevice.Interface> wanted) {
        var claims = new ArrayList<UsbClaim>();
        walk(device -> {
            var described = described(device);
            if (!address.means(described)) return false;
            var part = described.interfaces().stream().filter(wanted).findFirst();
            part.ifPresent(one -> claims.add(UsbClaim.of(opened(device), one)));
            return part.isPresent();
        });
        return claims.stream().findFirst();
    }

    @Override
    public void close() {
        LibUsb.exit(context);
    }

    /** @param visit true to go no further */
    private void walk(Predicate<Device> visit) {
        var list = new DeviceList();
        var count = LibUsb.getDeviceList(context, list);
        if (count < 0) throw new UsbFailure("list", count);
        try {
            for (var device : list) if (visit.test(device)) return;
        } finally {
            LibUsb.freeDeviceList(list, true);
        }
    }

    private static DeviceHandle opened(Device device) {
        var handle = new DeviceHandle();
        var code = LibUsb.open(device, handle);
        if (code != LibUsb.SUCCESS) throw new UsbFailure("open", code);
        return handle;
    }

    private static UsbDevice described(Device device) {
        var descriptor = new DeviceDescriptor();
        var code = LibUsb.getDeviceDescriptor(device, descriptor);
        if (code != LibUsb.SUCCESS) throw new UsbFailure("describe", code);
        var said = strings(device, descriptor);
        return new UsbDevice(
                place(device),
                descriptor.idVendor() & 0xFFFF,
                descriptor.idProduct() & 0xFFFF,
                said.get(0),
                (said.get(1) + " " + said.get(2)).strip(),
                interfaces(device));
    }

    private static String place(Device device) {
        var ports = ByteBuffer.allocateDirect(MOST_PORTS);
        var count = LibUsb.getPortNumbers(device, ports);
        var place = new StringJoiner(".", LibUsb.getBusNumber(device) + "-", "");
        for (var i = 0; i < count; i++) place.add(Integer.toString(ports.get(i)));
        return place.toString();
    }

    /** Serial number, maker and product; empty where this account may not ask. */
    private static List<String> strings(Device device, DeviceDescriptor descriptor) {
        var handle = new DeviceHandle();
        if (LibUsb.open(device, handle) != LibUsb.SUCCESS) return List.of("", "", "");
        try {
            return List.of(
                    string(handle, descriptor.iSerialNumber()),
                    string(handle, descriptor.iManufacturer()),
                    string(handle, descriptor.iProduct()));
        } finally {
            LibUsb.close(handle);
        }
    }

    private static String string(DeviceHandle handle, byte index) {
        return Optional.ofNullable(index == 0 ? null : LibUsb.getStringDescriptor(handle, index))
                .orElse("");
    }

    private static List<UsbDevice.Interface> interfaces(Device device) {
        var configuration = new ConfigDescriptor();
        if (LibUsb.getActiveConfigDescriptor(device, configuration) != LibUsb.SUCCESS) return List.of();
        try {
            var found = new ArrayList<UsbDevice.Interface>();
            for (var part : configuration.iface()) {
                // The first way a function can be set is the one it is in.
                if (part.numAltsetting() > 0) found.add(function(part.altsetting()[0]));
            }
            return found;
        } finally {
            LibUsb.freeConfigDescriptor(configuration);
        }
    }

    private static UsbDevice.Interface function(InterfaceDescriptor part) {
        var in = 0;
        var out = 0;
        for (var endpoint : part.endpoint()) {
            var address = endpoint.bEndpointAddress() & 0xFF;
            if ((address & INPUT) != 0 && in == 0) in = address;
            if ((address & INPUT) == 0 && out == 0) out = address;
        }
        return new UsbDevice.Interface(
                part.bInterfaceNumber() & 0xFF,
                part.bInterfaceClass() & 0xFF,
                part.bInterfaceSubClass() & 0xFF,
                part.bInterfaceProtocol() & 0xFF,
                in,
                out);
    }
}
