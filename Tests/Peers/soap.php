<?php
// Calls two operations of each SOAP service with PHP's own client, through the WSDL that the mock serves.

$base = $argv[1];
$key = "ESA U1BwZWVyOlNMcGVlcg==";
$options = ["cache_wsdl" => WSDL_CACHE_NONE, "features" => SOAP_SINGLE_ELEMENT_ARRAYS];

function check($what, $got, $wanted)
{
    if ($got !== $wanted) {
        fwrite(STDERR, "PHP: $what is " . var_export($got, true) . ", not " . var_export($wanted, true) . "\n");
        exit(1);
    }
}

$orders = new SoapClient("$base/es/1.0/order/ws?WSDL", $options);
$user = ["authKey" => $key, "shopUrl" => "demo", "userName" => ""];
$ticket = $orders->getRequestId(["arg0" => $user])->return;
check("getRequestId's code", $ticket->errorCode, "N00-000");
$period = [
    "dateType" => 1, "startDate" => date("c", time() - 60 * 86400), "endDate" => date("c"), "status" => ["新規受付"],
];
$found = $orders->getOrder(["arg0" => $user, "arg1" => ["orderSearchModel" => $period]])->return;
$number = $found->orderModel[0]->orderNumber;
check("the requested status", $found->orderModel[0]->status, "新規受付");
$again = $orders->getOrder(["arg0" => $user, "arg1" => ["orderNumber" => [$number]]])->return;
check("getOrder's order", $again->orderModel[0]->orderNumber, $number);

$inventory = new SoapClient("$base/es/1.0/inventory/ws?WSDL", $options);
$user = ["authKey" => $key, "userName" => "", "shopUrl" => "demo"];
$wanted = ["inventorySearchRange" => null, "itemUrl" => ["string" => ["demo-item-01"]]];
$found = $inventory->getInventoryExternal(
    ["externalUserAuthModel" => $user, "getRequestExternalModel" => $wanted]
)->result;
check("getInventory's item", $found->getResponseExternalItem->GetResponseExternalItem[0]->itemUrl, "demo-item-01");
$change = [
    "HChoiceName" => null, "VChoiceName" => null, "inventory" => 6, "inventoryBackFlag" => 0, "inventoryType" => 2,
    "inventoryUpdateMode" => 1, "itemUrl" => "demo-item-01", "lackDeliveryDeleteFlag" => false, "lackDeliveryId" => 0,
    "nokoriThreshold" => 0, "normalDeliveryDeleteFlag" => false, "normalDeliveryId" => 0, "orderFlag" => 0,
    "orderSalesFlag" => 0, "restTypeFlag" => 0,
];
$argument = ["updateRequestExternalItem" => ["UpdateRequestExternalItem" => [$change]]];
$done = $inventory->updateInventoryExternal(
    ["externalUserAuthModel" => $user, "updateRequestExternalModel" => $argument]
)->result;
check("updateInventory's code", $done->errCode, "N00-000");
$found = $inventory->getInventoryExternal(
    ["externalUserAuthModel" => $user, "getRequestExternalModel" => $wanted]
)->result;
$row = $found->getResponseExternalItem->GetResponseExternalItem[0]->getResponseExternalItemDetail;
check("the stock that was set", $row->GetResponseExternalItemDetail[0]->inventoryCount, 6);
echo "PHP " . PHP_VERSION . ": two operations of each service called and their answers read\n";
