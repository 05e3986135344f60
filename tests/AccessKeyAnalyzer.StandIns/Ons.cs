// Stand-in for the managed wrapper of the native ONS client (RocketMQ 4 over TCP): keys enter as values beside their name.
using System.Collections.Generic;
using StandIns;

namespace ons
{
    public class ONSFactoryProperty
    {
        private readonly Dictionary<string, string> _properties = new Dictionary<string, string>();

        public static string AccessKey { get; set; } = "AccessKey";

        public static string SecretKey { get; set; } = "SecretKey";

        public static string ProducerId { get; set; } = "ProducerId";

        public static string NAMESRV_ADDR { get; set; } = "NAMESRV_ADDR";

        public void setFactoryProperty(string key, string value)
        {
            _properties[key] = value;
        }

        public string getAccessKeyName()
        {
            return AccessKey;
        }

        public string getSecretKeyName()
        {
            return SecretKey;
        }

        public string getAccessKey()
        {
            return _properties[AccessKey];
        }

        public string getSecretKey()
        {
            return _properties[SecretKey];
        }
    }

    public class Producer
    {
        private readonly ONSFactoryProperty _factoryProperty;

        internal Producer(ONSFactoryProperty factoryProperty)
        {
            _factoryProperty = factoryProperty;
        }

        public void send()
        {
            Wire.Send("Ons", _factoryProperty.getAccessKey(), _factoryProperty.getSecretKey(), null);
        }
    }

    public class ONSFactory
    {
        public static ONSFactory getInstance()
        {
            return new ONSFactory();
        }

        public Producer createProducer(ONSFactoryProperty factoryProperty)
        {
            return new Producer(factoryProperty);
        }
    }
}
