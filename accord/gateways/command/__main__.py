import sys

from accord.gateways.command.main import main

sys.exit(main())
